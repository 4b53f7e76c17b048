internal import ProjectModel
internal import Words

/// Time travel and « Depuis… », as keys ask for them.
extension Shell {
  /// Moves through time.
  mutating func go(_ action: TimeAction, for id: LayerID) {
    switch action {
    case .earlier: travel(by: -1)
    case .later: travel(by: 1)
    case .nextStep:
      world.timeStep = world.timeStep.next
      if world.travel == nil { notice = Notice(text: wording.timeSteps(world.timeStep)) }
    case .now: returnToNow()
    case .toggleView: tell(change { $0.toggleView() })
    case .goToDay: push(DayPrompt(), for: id)
    }
  }

  private mutating func travel(by steps: Int) {
    let wasThere = world.travel != nil
    tell(change { $0.travel(by: steps) })
    if wasThere, world.travel == nil { forgetSince() }
  }

  private mutating func returnToNow() {
    guard world.travel != nil else { return }
    change { $0.returnToNow() }
    forgetSince()
  }

  /// Goes to a day that was typed; offers hindsight for one before anything was noted.
  mutating func go(to day: CalendarDay, for id: LayerID) {
    if let start = world.firstDay, day < start, world.travel?.view != .hindsight {
      run(
        [
          .ask(
            Question(
              text: wording.hindsightQuestion(day, start: start), yes: [.seeWithHindsight(day)]))
        ], for: id)
      return
    }
    let wasThere = world.travel != nil
    tell(change { $0.travel(to: day) })
    if wasThere, world.travel == nil { forgetSince() }
  }

  /// Shows a day as it is known now.
  mutating func goWithHindsight(to day: CalendarDay) {
    change { $0.travelWithHindsight(to: day) }
  }

  /// Where it starts was chosen from the past.
  private mutating func forgetSince() {
    guard !scene(withPage: false).above.isMeeting else { return }
    world.setSince(nil)
    stack.removeAll { $0 is SinceLayer }
  }

  /// Says what there is to say of a step.
  mutating func tell(_ remark: World.TimeRemark?) {
    guard let remark else { return }
    let text =
      switch remark {
      case .noEarlierMeeting: wording.noEarlierMeeting
      case .notYet: wording.notYet
      case .historyStarts(let day): wording.historyStarts(day)
      case .notTravelling: wording.notTravelling
      case .nothingNoted: wording.emptyJournal
      }
    notice = Notice(text: text, tone: .refusal)
  }

  // MARK: « Depuis… »

  /// Does what is asked of « Depuis… ».
  mutating func perform(_ action: SinceAction) {
    switch action {
    case .toggle:
      world.toggleSince()
      if world.since == nil {
        stack.removeAll { $0 is SinceLayer }
      } else {
        push(SinceLayer(), for: stack.common.id)
      }
    case .sooner: moveStart(by: -1)
    case .afterwards: moveStart(by: 1)
    case .forget:
      world.setSince(nil)
      stack.removeAll { $0 is SinceLayer }
    case .set(let since): world.setSince(since)
    }
  }

  private mutating func moveStart(by steps: Int) {
    switch world.moveStart(by: steps) {
    case .noEarlierMeeting?: notice = Notice(text: wording.noEarlierMeeting, tone: .refusal)
    case .noLaterMeeting?: notice = Notice(text: wording.noLaterMeeting, tone: .refusal)
    case nil: break
    }
  }

  // MARK: The meeting

  /// Starts the mode for the projector, unless it is on. At once, whether or not the history can be
  /// read: this is what others are to see.
  mutating func beginMeeting() {
    guard stack.find(MeetingLayer.self) == nil else { return }
    let former = world.since
    world.setSince(nil)
    world.toggleSince()
    loadHistory()
    push(MeetingLayer(plainLook.theme, since: former), for: stack.common.id)
    notice = Notice(text: wording.meetingKeys)
  }
}
