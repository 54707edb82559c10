import TestSupport
import Testing

struct SyntaxTreeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let outline: [String]
    var testDescription: String { name }
  }

  /// Every text has Chinese, an emoji, a combining mark, a tab and CRLF somewhere in front of the nodes that matter.
  static let cases: [Case] = [
    Case(
      name: "plain entries", text: "# 😀e\u{301}\t面\r\ntitle: 面点 😀 e\u{301}\r\nlevel:\tjunior\r\n",
      outline: [
        "map of 4 ‹title: 面点 😀 e\u{301}␍⏎level:⇥junior›",
        "  plain ‹title›",
        "  plain ‹面点 😀 e\u{301}›",
        "  plain ‹level›",
        "  plain ‹junior›",
      ]),
    Case(
      name: "a value that is not there", text: "# 😀e\u{301}\t面\r\ntitle:\r\nlevel: 初级\r\nlast:\r\n\r\n\r\n",
      outline: [
        "map of 6 ‹title:␍⏎level: 初级␍⏎last:›",
        "  plain ‹title›",
        "  plain ‹›",
        "  plain ‹level›",
        "  plain ‹初级›",
        "  plain ‹last›",
        "  plain ‹›",
      ]),
    Case(
      name: "quoted texts", text: "'单😀e\u{301}\t': 'it''s 面'\r\n\"双\\t\\u4e2d\": \"e\u{301} \\\"😀\\\"\"\r\n\"a\": \"\"\r\n",
      outline: [
        "map of 6 ‹'单😀e\u{301}⇥': 'it''s 面'␍⏎\"双\\t\\u4e2d\": \"e\u{301} \\\"😀\\\"\"␍⏎\"a\": \"\"›",
        "  single ‹'单😀e\u{301}⇥'› = ‹单😀e\u{301}⇥›",
        "  single ‹'it''s 面'› = ‹it's 面›",
        "  double ‹\"双\\t\\u4e2d\"› = ‹双⇥中›",
        "  double ‹\"e\u{301} \\\"😀\\\"\"› = ‹e\u{301} \"😀\"›",
        "  double ‹\"a\"› = ‹a›",
        "  double ‹\"\"› = ‹›",
      ]),
    Case(
      name: "quoted texts over several lines", text: "标题: \"面点😀\r\n  e\u{301}\t师\r\n\r\n  完\"\r\n等级: '初\r\n\r\n  级'\r\n",
      outline: [
        "map of 4 ‹标题: \"面点😀␍⏎  e\u{301}⇥师␍⏎␍⏎  完\"␍⏎等级: '初␍⏎␍⏎  级'›",
        "  plain ‹标题›",
        "  double ‹\"面点😀␍⏎  e\u{301}⇥师␍⏎␍⏎  完\"› = ‹面点😀 e\u{301}⇥师⏎完›",
        "  plain ‹等级›",
        "  single ‹'初␍⏎␍⏎  级'› = ‹初⏎级›",
      ]),
    Case(
      name: "a plain text over several lines", text: "标题: 面点😀\r\n  e\u{301}\t师\r\n\r\n  完\r\n等级: 初级\r\n",
      outline: [
        "map of 4 ‹标题: 面点😀␍⏎  e\u{301}⇥师␍⏎␍⏎  完␍⏎等级: 初级›",
        "  plain ‹标题›",
        "  plain ‹面点😀␍⏎  e\u{301}⇥师␍⏎␍⏎  完› = ‹面点😀 e\u{301}⇥师⏎完›",
        "  plain ‹等级›",
        "  plain ‹初级›",
      ]),
    Case(
      name: "block texts", text: "a: |\r\n  面😀\r\n  e\u{301}\t点\r\n\r\n\r\nb: >-\r\n  一\r\n  二\r\n\r\nc: |+\r\n  完\r\n\r\n",
      outline: [
        "map of 6 ‹a: |␍⏎  面😀␍⏎  e\u{301}⇥点␍⏎␍⏎␍⏎b: >-␍⏎  一␍⏎  二␍⏎␍⏎c: |+␍⏎  完›",
        "  plain ‹a›",
        "  literal ‹|␍⏎  面😀␍⏎  e\u{301}⇥点› = ‹面😀⏎e\u{301}⇥点⏎›",
        "  plain ‹b›",
        "  folded ‹>-␍⏎  一␍⏎  二› = ‹一 二›",
        "  plain ‹c›",
        "  literal ‹|+␍⏎  完› = ‹完⏎⏎›",
      ]),
    Case(
      name: "block texts with LF", text: "a: |2\n   面😀\n  e\u{301}\t点\n# 注\nb: >\n\n  一\n\n  二\n",
      outline: [
        "map of 4 ‹a: |2⏎   面😀⏎  e\u{301}⇥点⏎# 注⏎b: >⏎⏎  一⏎⏎  二›",
        "  plain ‹a›",
        "  literal ‹|2⏎   面😀⏎  e\u{301}⇥点› = ‹ 面😀⏎e\u{301}⇥点⏎›",
        "  plain ‹b›",
        "  folded ‹>⏎⏎  一⏎⏎  二› = ‹⏎一⏎二⏎›",
      ]),
    Case(
      name: "lists", text: "面😀e\u{301}:\t\r\n- 一\r\n- - 二\r\n  - 三\r\n-\r\n- a: 1\r\n  b: 2\r\n\r\n\r\nend: []\r\n",
      outline: [
        "map of 4 ‹面😀e\u{301}:⇥␍⏎- 一␍⏎- - 二␍⏎  - 三␍⏎-␍⏎- a: 1␍⏎  b: 2␍⏎␍⏎␍⏎end: []›",
        "  plain ‹面😀e\u{301}›",
        "  list of 4 ‹- 一␍⏎- - 二␍⏎  - 三␍⏎-␍⏎- a: 1␍⏎  b: 2›",
        "    plain ‹一›",
        "    list of 2 ‹- 二␍⏎  - 三›",
        "      plain ‹二›",
        "      plain ‹三›",
        "    plain ‹›",
        "    map of 4 ‹a: 1␍⏎  b: 2›",
        "      plain ‹a›",
        "      plain ‹1›",
        "      plain ‹b›",
        "      plain ‹2›",
        "  plain ‹end›",
        "  list of 0 ‹[]›",
      ]),
    Case(
      name: "flow collections",
      text: "covers: [2.1 面😀,\te\u{301}, {a: 1, b: }, [], {}, \"x\", y: 3, ]\r\nhours: {theory: 6,\r\n  practice: 10}  # 注\r\n",
      outline: [
        "map of 4 ‹covers: [2.1 面😀,⇥e\u{301}, {a: 1, b: }, [], {}, \"x\", y: 3, ]␍⏎hours: {theory: 6,␍⏎  practice: 10}›",
        "  plain ‹covers›",
        "  list of 7 ‹[2.1 面😀,⇥e\u{301}, {a: 1, b: }, [], {}, \"x\", y: 3, ]›",
        "    plain ‹2.1 面😀›",
        "    plain ‹e\u{301}›",
        "    map of 4 ‹{a: 1, b: }›",
        "      plain ‹a›",
        "      plain ‹1›",
        "      plain ‹b›",
        "      plain ‹›",
        "    list of 0 ‹[]›",
        "    map of 0 ‹{}›",
        "    double ‹\"x\"› = ‹x›",
        "    map of 2 ‹y: 3›",
        "      plain ‹y›",
        "      plain ‹3›",
        "  plain ‹hours›",
        "  map of 4 ‹{theory: 6,␍⏎  practice: 10}›",
        "    plain ‹theory›",
        "    plain ‹6›",
        "    plain ‹practice›",
        "    plain ‹10›",
      ]),
    Case(
      name: "anchors, aliases, tags", text: "面: &x 😀e\u{301}\t点\r\nb: *x\r\nc: !!str 3\r\nd: &y [1]\r\n<<: *y\r\n",
      outline: [
        "map of 10 ‹面: &x 😀e\u{301}⇥点␍⏎b: *x␍⏎c: !!str 3␍⏎d: &y [1]␍⏎<<: *y›",
        "  plain ‹面›",
        "  plain ‹&x 😀e\u{301}⇥点› = ‹😀e\u{301}⇥点›",
        "  plain ‹b›",
        "  alias ‹*x› = ‹x›",
        "  plain ‹c›",
        "  plain ‹!!str 3› = ‹3›",
        "  plain ‹d›",
        "  list of 1 ‹&y [1]›",
        "    plain ‹1›",
        "  plain ‹<<›",
        "  alias ‹*y› = ‹y›",
      ]),
    Case(
      name: "a list alone", text: "- 😀e\u{301}\t面\r\n-   点\r\n",
      outline: [
        "list of 2 ‹- 😀e\u{301}⇥面␍⏎-   点›",
        "  plain ‹😀e\u{301}⇥面›",
        "  plain ‹点›",
      ]),
    Case(
      name: "a text alone", text: "\r\n  😀e\u{301}\t面 点\r\n",
      outline: [
        "plain ‹😀e\u{301}⇥面 点›"
      ]),
    Case(
      name: "comments in between", text: "a: # 😀e\u{301}\t面\r\n\r\n  # 注\r\n  b: 1 # x\r\n  # y\r\n# z\r\n",
      outline: [
        "map of 2 ‹a: # 😀e\u{301}⇥面␍⏎␍⏎  # 注␍⏎  b: 1›",
        "  plain ‹a›",
        "  map of 2 ‹b: 1›",
        "    plain ‹b›",
        "    plain ‹1›",
      ]),
    Case(
      name: "document marks", text: "---\r\n面: 😀e\u{301}\t点\r\n...\r\n",
      outline: [
        "map of 2 ‹面: 😀e\u{301}⇥点›",
        "  plain ‹面›",
        "  plain ‹😀e\u{301}⇥点›",
      ]),
    Case(
      name: "keys without values", text: "{面😀e\u{301}, \tb}\r\n",
      outline: [
        "map of 4 ‹{面😀e\u{301}, ⇥b}›",
        "  plain ‹面😀e\u{301}›",
        "  plain ‹›",
        "  plain ‹b›",
        "  plain ‹›",
      ]),
    Case(name: "nothing", text: "# 😀e\u{301}\t面\r\n\r\n", outline: []),
  ]

  @Test(arguments: cases)
  func everyNodeHasItsPosition(example: Case) {
    #expect(Parsing.outline(example.text) == example.outline)
  }
}
