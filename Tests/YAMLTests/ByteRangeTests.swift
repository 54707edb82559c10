import Testing
import TextModel

struct ByteRangeTests {
  @Test func invalidBoundsNeverTrap() {
    #expect(ByteRange(-5, 3) == ByteRange(0, 3))
    #expect(ByteRange(7, 3) == ByteRange(7, 7))
    #expect(ByteRange(.min, .max).start == 0)
    #expect(ByteRange(0, .max).end == Int(UInt32.max))
    #expect(ByteRange(.max, .max).isEmpty)
  }

  @Test(
    "ranges that only touch do not overlap",
    arguments: [
      (ByteRange(2, 5), ByteRange(5, 8), false), (ByteRange(2, 5), ByteRange(4, 8), true), (ByteRange(2, 5), ByteRange(2, 5), true),
      (ByteRange(2, 5), ByteRange(3, 3), true), (ByteRange(2, 5), ByteRange(2, 2), false), (ByteRange(2, 5), ByteRange(5, 5), false),
      (ByteRange(3, 3), ByteRange(3, 3), false),
    ])
  func overlap(left: ByteRange, right: ByteRange, overlaps: Bool) {
    #expect(left.overlaps(right) == overlaps)
    #expect(right.overlaps(left) == overlaps)
    #expect(left.union(right).contains(left) && left.union(right).contains(right))
  }

  @Test func cursorAfterTheLastByteTouches() {
    let range = ByteRange(2, 5)
    #expect([1, 2, 4, 5, 6].map { range.touches($0) } == [false, true, true, true, false])
    #expect([1, 2, 4, 5, 6].map { range.contains($0) } == [false, true, true, false, false])
  }

  @Test func theOrderIsByStartThenEnd() {
    #expect(ByteRange(1, 9) < ByteRange(2, 3))
    #expect(ByteRange(1, 2) < ByteRange(1, 3))
    #expect(!(ByteRange(1, 3) < ByteRange(1, 3)))
  }
}
