public import ProjectModel
internal import Widgets
internal import Words

/// What is being entered and has not been saved: kept outside the project at every key, so that it
/// can be taken up again after a crash.
public enum Unfinished: Hashable, Sendable {
  /// A form.
  case form(FormText)
  /// The quick line, and the expense that it will be.
  case line(String, RecordID)
  /// The grid of a part's budget.
  case grid(GridText)

  /// What is typed in a form.
  public struct FormText: Hashable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// The record.
    public var id: RecordID
    /// Whether it is a new one.
    public var isNew: Bool
    /// The fields that were typed in.
    public var fields: [FieldText]

    /// A form.
    public init(kind: Kind, id: RecordID, isNew: Bool, fields: [FieldText]) {
      self.kind = kind
      self.id = id
      self.isNew = isNew
      self.fields = fields
    }
  }

  /// What is typed in one field.
  public struct FieldText: Hashable, Sendable {
    /// The field.
    public var field: Field
    /// What is typed.
    public var text: String
    /// What stood there before, as it would be typed.
    public var original: String
    /// The records that names in the text stand for.
    public var chosen: [String: RecordID]

    /// A field.
    public init(_ field: Field, text: String, original: String, chosen: [String: RecordID]) {
      self.field = field
      self.text = text
      self.original = original
      self.chosen = chosen
    }
  }

  /// What is typed in the grid of a part's budget.
  public struct GridText: Hashable, Sendable {
    /// The part; nil for what belongs to none.
    public var part: RecordID?
    /// The categories that were typed in.
    public var rows: [GridRow]

    /// A grid.
    public init(part: RecordID?, rows: [GridRow]) {
      self.part = part
      self.rows = rows
    }
  }

  /// What is typed in one category of the grid.
  public struct GridRow: Hashable, Sendable {
    /// Its name.
    public var category: String
    /// Whether the project did not have it.
    public var isNew: Bool
    /// The cells that were typed in.
    public var cells: [GridCell]

    /// A category.
    public init(category: String, isNew: Bool, cells: [GridCell]) {
      self.category = category
      self.isNew = isNew
      self.cells = cells
    }
  }

  /// What is typed in one cell of the grid.
  public struct GridCell: Hashable, Sendable {
    /// The project year; 0 for none.
    public var year: Int
    /// What is typed; empty to drop the line.
    public var text: String
    /// What stood there before, as it would be typed.
    public var original: String
    /// The line that it would have made.
    public var newLine: RecordID?

    /// A cell.
    public init(year: Int, text: String, original: String, newLine: RecordID?) {
      self.year = year
      self.text = text
      self.original = original
      self.newLine = newLine
    }
  }
}

extension Dashboard {
  /// What would be lost if everything ended now: what keys go to first, then the line behind it.
  public var unfinished: [Unfinished] {
    [grid.flatMap { unfinished($0) }, unfinishedForm, unfinishedLine].compactMap(\.self) + offers
  }

  private var unfinishedForm: Unfinished? {
    guard let form, form.isTouched, form.cell == nil else { return nil }
    let typed = form.inputs.filter { $0.source == .typed || form.isNew && !$0.text.isEmpty }
    return .form(
      Unfinished.FormText(
        kind: form.kind, id: form.id, isNew: form.isNew,
        fields: typed.map {
          Unfinished.FieldText(
            $0.field, text: $0.text, original: $0.originalText, chosen: $0.chosen)
        }))
  }

  private var unfinishedLine: Unfinished? {
    guard let id = entry.line.id, !entry.line.field.text.isEmpty else { return nil }
    return .line(entry.line.field.text, id)
  }

  /// Whether it is being asked whether to take up again what was not finished.
  public var isOffering: Bool {
    if case .resume? = question?.answer { true } else { false }
  }

  /// Takes in what a program that has ended had not finished.
  mutating func takeOffers(_ unfinished: [Unfinished]) {
    offers = unfinished
    if writingRefusal == nil, meeting == nil { offerNext() }
  }

  /// What Escape does with a question: a no; what was not finished is kept for later.
  mutating func turnDown() {
    let answer = question?.answer
    question = nil
    guard case .resume(let unfinished)? = answer else { return }
    offers.append(unfinished)
    say(wording.keptForLater)
  }

  /// Asks whether to take up again what was not finished.
  func resumeQuestion(_ unfinished: Unfinished) -> String {
    switch unfinished {
    case .form(let text): wording.resumeQuestion(form: text.kind, typed: text.fields.map(\.text))
    case .line(let text, _): wording.resumeQuestion(line: text)
    case .grid(let text):
      wording.resumeQuestion(
        grid: text.rows.map(\.category), cells: text.rows.reduce(0) { $0 + $1.cells.count })
    }
  }

  /// Offers to take up again, one after the other, what was not finished; what has been written since
  /// is left alone.
  mutating func offerNext() {
    guard question == nil, let next = offers.first else { return }
    offers.removeFirst()
    let isWritten =
      switch next {
      case .form(let text): text.isNew && project.isKnown(text.id)
      case .line(_, let id): project.isKnown(id)
      case .grid(let text): !restored(text).isTouched
      }
    if isWritten {
      offerNext()
    } else {
      question = Question(text: resumeQuestion(next), answer: .resume(next))
    }
  }

  /// Takes up again what was not finished.
  mutating func resume(_ unfinished: Unfinished) {
    switch unfinished {
    case .line(let text, let id):
      screen = .entry
      entry.place = .line
      entry.line.replace(with: text)
      entry.line.id = id
      understandLine()
    case .form(let text): resume(text)
    case .grid(let text): resume(text)
    }
  }

  private mutating func resume(_ text: Unfinished.FormText) {
    if text.isNew {
      openNew(text.kind, [], savedCount: 0)
      guard let fresh = form else { return }
      form = Form(text.kind, text.id, isNew: true, inputs: fresh.inputs)
    } else {
      edit(text.kind, text.id)
    }
    guard form != nil else {
      say(wording.droppedMeanwhile)
      return
    }
    prepareAids()
    let reader = reader
    for field in text.fields {
      guard let index = form?.index(of: field.field) else { continue }
      form?.inputs[index].restore(
        field.text, original: field.original, chosen: field.chosen, reader)
    }
    if let last = text.fields.last.flatMap({ form?.index(of: $0.field) }) { form?.focus(on: last) }
    makeOptions()
    review()
  }
}
