internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands over the figures of the forecast: what is at stake at the end, and what to mind as one
/// reads them.
struct ForecastHead {
  /// Its lines.
  let lines: [(text: String, style: Style)]
  /// The room for the figures below.
  let list: Rect

  init(_ scene: Scene, in inner: Rect) {
    var lines: [(text: String, style: Style)] = []
    if inner.rows >= 8 {
      lines = Self.sentences(scene).flatMap { sentence in
        Wrapping.lines(of: sentence.text, columns: inner.columns - 2)
          .map { (text: $0, style: sentence.style) }
      }
      lines = Array(lines.prefix(inner.rows / 3))
    }
    self.lines = lines
    list = inner.splitTop(lines.count).rest
  }

  private static func sentences(_ scene: Scene) -> [(text: String, style: Style)] {
    if scene.figures.hasEnded {
      let isOver = scene.figures.envelope < scene.figures.money.spent
      let style = Style(isOver ? .bad : .text, bold: true)
      return [("\(isOver ? "▲" : "◆") " + scene.wording.forecastSentence(scene.figures), style)]
    }
    var sentences: [(text: String, style: Style)] = []
    if let risk = scene.wording.endRisk(scene.figures) {
      let isOver = risk.role == .overrun
      sentences.append(
        ("\(isOver ? "▲" : "◆") \(risk.text)", Style(isOver ? .bad : .warning, bold: true)))
    }
    if let uneven = scene.wording.unevenMonths(scene.figures) {
      sentences.append(("◆ \(uneven)", .text))
    }
    return sentences
  }
}
