internal import Cells
internal import ProjectModel
internal import Words

extension Shell {
  /// Takes in what happened.
  ///
  /// - Parameter now: milliseconds of a clock that never jumps; moments are told in it.
  /// - Returns: what is to be done, in order.
  public mutating func update(_ message: Message, now: Int64) -> [Effect] {
    self.now = now
    expire()
    take(message)
    arrange()
    defer { effects = [] }
    return effects
  }

  private mutating func expire() {
    if let until = notice?.until, until <= now { notice = nil }
    world.expire(now)
    if let deadline = stack.slots.compactMap(\.layer.deadline).min(), deadline <= now {
      tell(.clock)
    }
  }

  private mutating func take(_ message: Message) {
    switch message {
    case .key(let key): hear(key)
    case .pasted(let text): paste(text)
    case .resized(let size): self.size = size
    case .entriesArrived(let entries): take(entries)
    case .projectReloaded(let project): replace(project)
    case .historyLoaded(let entries):
      world.take(history: entries)
      goOnWithHistory()
    case .historyRefused(let sentence):
      giveUpHistory()
      notice = Notice(text: sentence, tone: .refusal)
    case .written(let ticket): answer(ticket, .written)
    case .refused(let ticket, let sentence):
      notice = Notice(text: sentence, tone: .refusal)
      answer(ticket, .refused)
    case .identified(let writer): world.writer = writer
    case .unfinishedFound(let unfinished): takeOffers(unfinished)
    case .viewsFound(let last, let named):
      namedViews = named
      if let last { restore(last) }
    case .viewsChanged(let views, let change): take(views, after: change)
    case .filesListed(let path, let names): tell(.filesListed(path: path, names: names))
    case .tableRead(let table, let name, let kind, let remembered):
      openTable(table, name: name, kind, remembered)
    case .tableRefused(let sentence), .said(let sentence):
      notice = Notice(text: sentence, tone: .refusal)
    case .columnsRecalled(let mapping): tell(.columnsRecalled(mapping))
    case .copied(let extent, let outcome): take(outcome, of: extent)
    case .exported(let outcome): take(outcome)
    case .goOn: tell(.goOn)
    case .problemsFound(let count, let doubtful, let clock):
      problems = Problems(setAside: count, doubtful: doubtful, clockAhead: clock)
    case .dayChanged(let day): setToday(day)
    case .meetingBegins: beginMeeting()
    case .timePassed: break
    }
  }

  private mutating func take(_ entries: [Entry]) {
    tell(.willChange)
    world.take(entries, now: now)
    announce(entries)
    tell(.changed(entries))
  }

  private mutating func replace(_ project: Project) {
    let hadHistory = world.history != nil
    tell(.willChange)
    world.replace(project)
    if hadHistory { loadHistory() }
    tell(.changed(nil))
    arrangeScreen()
  }

  private mutating func setToday(_ day: CalendarDay) {
    tell(.willChange)
    world.setToday(day)
    tell(.changed([]))
  }

  /// Tells what was written, unless a layer does.
  private mutating func announce(_ entries: [Entry]) {
    if stack.overlays.contains(where: { $0.layer.tellsNews }) {
      notice = nil
    } else if let last = entries.last,
      let text = wording.news(
        last, in: world.present, world.directory, hidesPeople: look.hidesPeople)
    {
      notice = Notice(text: text, until: now + World.freshDuration)
    }
  }

  // MARK: Keys

  /// Lets the layers hear a key, from the top down until one takes it.
  mutating func hear(_ key: Key) {
    if let notice, notice.until == nil, isBound(key) { self.notice = nil }
    if let always = AlwaysAction.bindings.first(where: { $0.keys.contains(key) }) {
      effects.append(always.action.effect)
      return
    }
    for id in stack.hearing.map({ stack.slots[$0].id }) {
      if case .handled(let commands) = hear(key, id) {
        run(commands, for: id)
        return
      }
    }
    // Escape and a key typed in one breath arrive as Alt with that key.
    if case .alt(let character) = key {
      hear(.escape)
      // Alt with Enter brings the byte of that key.
      hear(character == "\n" ? .enter : .character(character))
    }
  }

  /// Whether a key does something: what is said stays while letters are typed under it.
  private func isBound(_ key: Key) -> Bool {
    if AlwaysAction.bindings.contains(where: { $0.keys.contains(key) }) { return true }
    if case .alt = key { return true }
    let scene = scene()
    return stack.hearing.contains { stack.slots[$0].layer.hears(key, scene) }
  }

  private mutating func hear(_ key: Key, _ id: LayerID) -> Outcome {
    let needs = ask(id) { $0.needsForKey(key, $1) } ?? []
    if needs.contains(.history), world.history == nil {
      let binding = ask(id) { layer, scene in
        layer.shownTable(scene).lines.first { $0.keys.contains(key) }
      }
      if let binding = binding ?? nil, binding.needs.contains(.history) {
        perform(binding, id)
        return .handled
      }
    }
    return ask(id, needs) { $0.press(key, $1) } ?? .passed
  }

  private mutating func paste(_ text: String) {
    for id in stack.hearing.map({ stack.slots[$0].id }) {
      let needs = ask(id) { $0.needsToPaste($1) } ?? []
      if case .handled(let commands)? = ask(id, needs, { $0.paste(text, $1) }) {
        run(commands, for: id)
        return
      }
    }
    notice = Notice(text: wording.pasteNowhere, tone: .refusal)
  }
}
