/// A stretch of `Reading.text`, in eight bytes: documents have many, and no source is larger than
/// `UInt32` counts.
struct TextRange {
  private var lower: UInt32
  private var upper: UInt32

  init(_ offsets: Range<Int>) {
    lower = UInt32(offsets.lowerBound)
    upper = UInt32(offsets.upperBound)
  }

  /// The stretch as offsets, half-open.
  var offsets: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { self = TextRange(newValue) }
  }
}
