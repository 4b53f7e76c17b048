internal import ProjectModel
internal import Words

/// What was being entered when the program last ended: offered, and taken up again.
extension Shell {
  /// Takes in what a program that has ended had not finished.
  mutating func takeOffers(_ unfinished: [Unfinished]) {
    offers = unfinished
    if refusal == nil, stack.find(MeetingLayer.self) == nil { offerNext() }
  }

  /// Offers to take up again, one after the other, what was not finished; what has been written
  /// since is left alone.
  mutating func offerNext() {
    guard stack.id(where: { $0 is QuestionLayer }) == nil else { return }
    while !offers.isEmpty {
      let next = offers.removeFirst()
      guard !isWritten(next) else { continue }
      let question = Question(
        text: next.question(wording), yes: [.resume(next), .offerNext], no: [.offerNext],
        later: [.postpone(next), .say(wording.keptForLater)], isOffer: true)
      push(QuestionLayer(question), for: stack.common.id)
      return
    }
  }

  private func isWritten(_ unfinished: Unfinished) -> Bool {
    switch unfinished {
    case .form(let text): text.isNew && world.project.isKnown(text.id)
    case .line(_, let id): world.project.isKnown(id)
    case .grid(let text): !GridLayer.restored(text, scene()).grid.isTouched
    }
  }

  /// Takes up again what was not finished.
  mutating func resume(_ unfinished: Unfinished, for id: LayerID) {
    if let refusal {
      // Kept until it may be taken up.
      if !offers.contains(unfinished) { offers.append(unfinished) }
      notice = Notice(text: refusal, tone: .refusal)
      return
    }
    offers.removeAll { $0 == unfinished }
    switch unfinished {
    case .line(let text, let record):
      run(
        [
          .show(CaptureScreen.self) { capture, _ in
            capture.resume(text, record)
            return []
          }
        ], for: id)
    case .form(let text): run([.enter(Entering { FormLayer.resumed(text, $0) })], for: id)
    case .grid(let text):
      run(
        [
          .show(BudgetScreen.self) { budget, _ in
            budget.panel = .lines
            return []
          }, .enter(Entering { .layer(GridLayer.restored(text, $0)) }),
        ], for: id)
    }
  }
}
