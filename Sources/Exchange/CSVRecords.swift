internal import CLibcsv

/// Splits text into records and cells with libcsv, one record at a time.
///
/// A record is read by the lenient rules first, which take a quotation mark inside a cell as it
/// stands. If that leaves the record open at the end of its line, it is read again by the strict rules,
/// over as many lines as it takes. Where they refuse, the mark was a stray one: the one line is
/// handed over as damaged, and reading goes on with the next, so that no mark swallows the file.
///
/// A line with `\"` that the strict rules refuse may be of a program that escapes quotation marks so
/// instead of doubling them: it is read that way where they admit what comes of it.
struct CSVRecords {
  /// The cells of the newest record.
  var cells: [String] { parser.cells }
  /// Whether a stray quotation mark made the newest record's cells uncertain.
  private(set) var isDamaged = false
  /// The place of the newest record in the file, from 1; an empty line counts as one.
  private(set) var number = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var position = 0
  private var parser: LineParser
  /// Whether `\"` is anywhere in the bytes.
  private let hasBackslashes: Bool

  /// No record is as long. Past it the end of a quoted cell is not looked for any more.
  private static let longestRecord = 16 << 20

  /// Reads memory that outlives the value.
  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    parser = LineParser(separator)
    hasBackslashes = Self.hasBackslashedMark(bytes[...])
  }

  /// Reads the next record that has a cell; false at the end.
  mutating func next() -> Bool {
    while position < bytes.count {
      number += 1
      isDamaged = false
      if parser.isStrict { parser = LineParser(separator) }
      parser.begin()
      let line = position..<lineEnd(from: position)
      feed(line, to: parser)
      if parser.isClosed {
        position = line.upperBound
      } else {
        readAcrossLines(from: line)
      }
      if hasBackslashes, position == line.upperBound { readBackslashes(in: line) }
      if !parser.cells.isEmpty { return true }
    }
    return false
  }

  /// Reads a record of several lines by the strict rules, or its first line by the lenient ones.
  private mutating func readAcrossLines(from first: Range<Int>) {
    parser = LineParser(separator, isStrict: true)
    var line = first
    while feed(line, to: parser) {
      if parser.isClosed {
        position = line.upperBound
        parser.unifyLineBreaks()
        return
      }
      let length = line.upperBound - first.lowerBound
      guard line.upperBound < bytes.count, length < Self.longestRecord else { break }
      line = line.upperBound..<lineEnd(from: line.upperBound)
    }
    parser = LineParser(separator)
    var text = first
    while let last = text.last, [0x0A, 0x0D].contains(bytes[last]) { text.removeLast() }
    parser.feed(UnsafeBufferPointer(rebasing: bytes[text]))
    parser.end()
    isDamaged = true
    position = first.upperBound
  }

  /// Reads a line again with `\"` for a doubled quotation mark, and keeps what comes of it if the strict
  /// rules admit it, and not the line as it stands.
  private mutating func readBackslashes(in line: Range<Int>) {
    let text = bytes[line]
    guard Self.hasBackslashedMark(text), !isStrict(line) else { return }
    var doubled: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if isEscaped {
        if byte == 0x22 { doubled.append(0x22) } else if byte != 0x5C { doubled.append(0x5C) }
        doubled.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        doubled.append(byte)
      }
    }
    if doubled.last != 0x0A { doubled.append(0x0A) }
    let other = LineParser(separator, isStrict: true)
    guard doubled.withUnsafeBufferPointer({ other.feed($0) }), other.isClosed else { return }
    parser = other
    isDamaged = false
  }

  /// Whether the strict rules admit a line as a record.
  private func isStrict(_ line: Range<Int>) -> Bool {
    let strict = LineParser(separator, isStrict: true)
    return feed(line, to: strict) && strict.isClosed
  }

  private static func hasBackslashedMark(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x5C && $1 == 0x22 }
  }

  /// Where the line that begins at a place ends, its line break included: LF, CR LF or CR.
  private func lineEnd(from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A { break }
      if byte == 0x0D {
        if place < bytes.count, bytes[place] == 0x0A { place += 1 }
        break
      }
    }
    return place
  }

  /// Hands a line to a parser; whether it took all of it.
  @discardableResult
  private func feed(_ line: Range<Int>, to parser: LineParser) -> Bool {
    guard parser.feed(UnsafeBufferPointer(rebasing: bytes[line])) else { return false }
    // The last line may lack its line break; one more does no harm to one that has it.
    if line.upperBound == bytes.count { parser.feedLineBreak() }
    return true
  }
}

/// A parser of libcsv with what it hands over of one record.
private final class LineParser {
  private(set) var cells: [String] = []
  private(set) var isClosed = false
  /// Whether a quotation mark that stands where none may is refused.
  let isStrict: Bool
  private var parser = csv_parser()

  init(_ separator: UInt8, isStrict: Bool = false) {
    self.isStrict = isStrict
    csv_init(&parser, UInt8(CSV_REPALL_NL | (isStrict ? CSV_STRICT : 0)))
    csv_set_delim(&parser, separator)
    // libcsv's own step of 128 bytes would copy a cell of a megabyte eight thousand times.
    csv_set_blk_size(&parser, 65_536)
  }

  deinit { csv_free(&parser) }

  /// Forgets the record.
  func begin() {
    cells.removeAll(keepingCapacity: true)
    isClosed = false
  }

  /// Takes in bytes; whether the rules admit all of them.
  @discardableResult
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return csv_parse(
      &parser, bytes.baseAddress, bytes.count, Self.takeCell, Self.close, context) == bytes.count
  }

  func feedLineBreak() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { lineFeed in
      lineFeed.initialize(repeating: 0x0A)
      feed(UnsafeBufferPointer(lineFeed))
    }
  }

  /// Ends the record, even inside a quoted cell.
  func end() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    csv_fini(&parser, Self.takeCell, Self.close, context)
  }

  /// Makes every line break in cells a line feed.
  func unifyLineBreaks() {
    for index in cells.indices where cells[index].utf8.contains(0x0D) {
      cells[index] = cells[index].replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
  }

  private static let takeCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      text, count, context in
      guard let context else { return }
      let text = UnsafeRawBufferPointer(start: text, count: count)
      Unmanaged<LineParser>.fromOpaque(context).takeUnretainedValue().cells
        .append(String(decoding: text, as: UTF8.self))
    }

  private static let close: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let context else { return }
    Unmanaged<LineParser>.fromOpaque(context).takeUnretainedValue().isClosed = true
  }
}
