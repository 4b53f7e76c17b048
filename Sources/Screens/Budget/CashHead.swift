internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands over the instalments and reports: what was received and spent, and what puts the next
/// instalment in danger.
struct CashHead {
  /// One line: a name and an amount, or a sentence without one.
  typealias Line = (left: String, right: String, style: Style)

  /// Its lines.
  let lines: [Line]
  /// The room for the instalments and reports below.
  let list: Rect

  init(_ cash: Cash?, _ wording: Wording, in inner: Rect) {
    lines = cash.map { Self.lines($0, wording, in: inner) } ?? []
    list = inner.splitTop(lines.count).rest
  }

  private static func lines(_ cash: Cash, _ wording: Wording, in inner: Rect) -> [Line] {
    let format = wording.format
    var lines: [Line] = [
      (wording.received, format.money(cash.received, .dollars), .text),
      (wording.paid, format.money(cash.spent, .dollars), .text),
      (
        wording.cashBalance, format.money(cash.balance, .dollars),
        cash.balance.cents < 0 ? Style(.bad, bold: true) : Style(.text, bold: true)
      ),
    ]
    if inner.rows < 9 { lines.removeFirst(2) }
    for risk in cash.risks {
      let isBad: Bool
      switch risk {
      case .overdue, .usedUp, .lateReport: isBad = true
      case .runsOut: isBad = false
      }
      let sentence = "\(isBad ? "▲" : "◆") \(wording.sentence(risk))"
      for line in Wrapping.lines(of: sentence, columns: inner.columns - 2) {
        lines.append((line, "", Style(isBad ? .bad : .warning, bold: isBad)))
      }
    }
    if cash.risks.isEmpty, let runsOut = cash.runsOut {
      lines.append((wording.cashLasts, runsOut.iso, .text))
    }
    return Array(lines.prefix(max(1, inner.rows / 2)))
  }
}
