/// The bytes that some editors put before a text in UTF-8. They mean nothing.
enum ByteOrderMark {
  static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A line without the mark that it may begin with.
  static func passed(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let begins =
      range.count >= 3 && base[range.lowerBound] == 0xEF && base[range.lowerBound + 1] == 0xBB
      && base[range.lowerBound + 2] == 0xBF
    return begins ? range.lowerBound + 3..<range.upperBound : range
  }
}
