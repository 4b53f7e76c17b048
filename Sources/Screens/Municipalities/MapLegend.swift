internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What the marks of the map mean, with how many there are: in words over one line or two as far as
/// they fit, else signs and numbers alone.
struct MapLegend {
  /// Texts of one line, each in its look.
  typealias Line = [(text: String, style: Style)]

  /// What belongs together and is not broken.
  private struct Entry {
    var sign: (text: String, style: Style)?
    var count: String
    var words: String
    var style = Style.muted
    /// Said before it, where it is a part of what was told.
    var lead = ""

    func line(hasWords: Bool) -> Line {
      let start = sign.map { [$0] } ?? []
      let text = count + (hasWords || sign == nil ? " " + words : "")
      return [(lead, .muted)] + start + [((sign == nil ? "" : " ") + text, style)]
    }
  }

  private let entries: [Entry]

  /// - Parameter marks: those that are drawn.
  init(_ marks: MapMarks, _ wording: Wording) {
    let format = wording.format
    var entries = Stage.allCases.compactMap { stage in
      marks.stages[stage].map { count in
        Entry(
          sign: (wording.mark(stage), Style(wording.role(stage), bold: true)),
          count: format.grouped(count), words: wording.name(stage, count))
      }
    }
    if marks.silent > 0 {
      // They are counted at their stage as well.
      let style = Style(.warning, bold: true)
      entries.append(
        Entry(
          sign: (MapView.silentSign, style), count: format.grouped(marks.silent),
          words: wording.silentWord(marks.silent), style: style, lead: wording.amongThem + " "))
    }
    if marks.unplaced > 0 {
      entries.append(
        Entry(count: format.grouped(marks.unplaced), words: wording.offTheMap))
    }
    self.entries = entries
  }

  /// The lines for a room.
  func lines(columns: Int, rows: Int) -> [Line] {
    let ways = [true, false].flatMap { hasWords in
      (1...max(1, rows)).flatMap { rows in
        [3, 2, 1].map { (gap: $0, rows: rows, hasWords: hasWords) }
      }
    }
    for way in ways {
      let lines = broken(gap: way.gap, hasWords: way.hasWords, columns: columns)
      if lines.count <= way.rows, lines.allSatisfy({ Self.columns($0) <= columns }) { return lines }
    }
    return Array(broken(gap: 1, hasWords: false, columns: columns).prefix(max(1, rows)))
  }

  private static func columns(_ line: Line) -> Int {
    line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
  }

  /// As many on every line as fit.
  private func broken(gap: Int, hasWords: Bool, columns: Int) -> [Line] {
    var lines: [Line] = []
    for entry in entries {
      let piece = entry.line(hasWords: hasWords)
      guard let last = lines.last, Self.columns(last) + gap + Self.columns(piece) <= columns else {
        lines.append(piece)
        continue
      }
      lines[lines.count - 1] += [(String(repeating: " ", count: gap), .muted)] + piece
    }
    return lines
  }
}
