/// What follows a key or a dash.
enum FormattedValue {
  case nothing
  case scalar(ScalarForm)
  case block(BlockText)
  case lines(KeptLines)
  case collection(FormattedCollection)
}
