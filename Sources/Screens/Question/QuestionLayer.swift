internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Something that waits for a yes on the status line.
struct Question {
  /// What is asked.
  var text: String
  /// What a yes does, in the name of the layer that asked.
  var yes: [Command]
  /// What a no does.
  var no: [Command] = []
  /// What Escape does; nil for what a no does.
  var later: [Command]?
  /// What may be answered besides.
  var other: Other?
  /// Whether it is asked anew where others have written since; else what it is about stays so.
  var isRenewed = false
  /// Whether it offers what a program that has ended had not finished: such a question stays until
  /// it is answered, whatever happens.
  var isOffer = false

  /// An answer that is neither yes nor no.
  struct Other {
    /// What it is, as it stands behind its key.
    var text: String
    /// What it does.
    var commands: [Command]
    /// Its key.
    static let key = Key.character("p")
  }

  /// What a yes writes.
  var draft: Draft? {
    for case .write(let draft) in yes { return draft }
    return nil
  }
}

/// A question on the status line. It hears every key until it is answered.
struct QuestionLayer: Layer {
  enum Action: Sendable { case confirm, refuse, leave, other }

  private(set) var question: Question
  /// Until when letters are not taken for answers, in milliseconds of the clock of `update`: they
  /// belong to a word that is being typed on.
  private var deafUntil: Int64?

  /// How long typing must pause for a letter to be an answer, in milliseconds.
  private static let pause: Int64 = 1000

  init(_ question: Question) { self.question = question }

  private static let table = KeyTable<Action>([
    Binding(["o", "y"], .confirm, .yes, hint: .yes, 0, isMove: true),
    Binding(["n"], .refuse, .no, hint: .no, 1, isMove: true),
    Binding([.escape], .leave, .no, hint: .no, 1, isMove: true),
  ])

  private static let otherTable = KeyTable<Action>(
    table.lines + [Binding([Question.Other.key], .other, .otherAnswer, isMove: true)])

  func keys(_ scene: Scene) -> KeyTable<Action> { answers }

  private var answers: KeyTable<Action> {
    question.other == nil ? Self.table : Self.otherTable
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .confirm: [.leave(question.yes)]
    case .refuse: [.leave(question.no)]
    case .leave: [.leave(question.later ?? question.no)]
    case .other: [.leave(question.other?.commands ?? question.no)]
    }
  }

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    guard case .changed(let entries) = event, !question.isOffer else { return [] }
    // Asked of what is no longer so.
    guard let entries else { return [.close] }
    if let asked = question.draft?.operations {
      let touched = entries.lazy.flatMap(\.operations)
      let isTouched = asked.contains { one in touched.contains { $0.id == one.id } }
      return isTouched ? [.close] : []
    }
    return question.isRenewed ? [.askAnew] : []
  }

  mutating func press(_ key: Key, _ scene: Scene) -> Outcome {
    if case .character(let letter) = key {
      let isAnswer = answers[key] != nil
      let isDeaf = deafUntil.map { scene.now < $0 } ?? false
      guard isAnswer, !isDeaf else {
        deafUntil = letter.isLetter ? scene.now + Self.pause : nil
        return .handled
      }
    }
    deafUntil = nil
    if case .alt = key { return .passed }
    guard let binding = answers[key] else {
      return .handled
    }
    return .handled(perform(binding.action, scene))
  }

  /// Asks the same with other words.
  mutating func ask(_ text: String) { question.text = text }

  func draw(in frame: inout Frame, _ scene: Scene) {
    let isMeeting = scene.above.isMeeting
    let rect = isMeeting ? MeetingLayer.footer(scene.size) : scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let text = isMeeting ? question.text : " \(question.text)"
    let answers =
      question.later == nil ? scene.wording.yesNo : scene.wording.yesNoLater
    let other = question.other.map {
      "\(scene.wording.name(Question.Other.key)) \($0.text)  "
    }
    let keys = " " + (other ?? "") + answers + (isMeeting ? "" : " ")
    frame.ends([text], Style(.warning, bold: true), keys, Style(.key), in: rect)
    frame.cursor = Point(column: rect.column, row: rect.row)
    frame.showsCursor = false
  }
}
