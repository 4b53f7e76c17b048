import Cells
import ProjectModel
import TestSupport
import Testing

@testable import Screens

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keys at random: nothing crashes, every frame is whole, and the folder holds what is shown.
struct RandomKeysTests {
  /// Keys in all, over several seeds; `VOLETS_RANDOM_KEYS` sets another number.
  private static var count: Int {
    getenv("VOLETS_RANDOM_KEYS").flatMap { Int(String(cString: $0)) } ?? 2500
  }

  private static let keys: [Key] =
    [
      .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .home, .end,
      .pageUp, .pageDown, .insert, .delete, .backspace, .enter, .tab, .backTab, .escape,
      .function(1), .function(2), .function(3), .alt("\n"), .alt("a"),
    ] + "sSnNouabcdefklrwz_".map { .control(Character($0.lowercased())) }
    + "1234567890 abcdefghijklmnopqrstuvwxyzADFGHJLPRTU,.;@?/<>+-=[]{}\"'éÉ$:*"
    .map { .character($0) }
  /// What leads somewhere comes more often.
  private static let useful: [Key] = [
    .enter, .tab, .down, .control("s"), .control("n"), .character("o"), .character("a"),
    .character("e"), .character("5"), .character("u"), .character("U"), .character("d"),
    .character("y"), .control("s"), .character("1"), .character("2"),
  ]
  /// Keys that enter something from wherever they are pressed; text is pasted.
  private static let phrases: [[String]] = [
    ["esc", "o", "esc", "n", "5", "i", "12 Zzyx hono v1", "enter", "o"],
    ["esc", "o", "esc", "n", "5", "i", "12 Zzyx hono v2 gaspé", "form", "save", "o"],
    ["esc", "o", "esc", "n", "2", "down", "e", "tab", "tab", "Un titre", "save", "o"],
    ["esc", "o", "esc", "n", "2", "a", "tab", "tab", "Titre", "next", "o", "esc", "o"],
    ["esc", "o", "esc", "n", "3", "a", "next", "o"],
    ["esc", "o", "esc", "n", "1", "a", "tab", "12,50", "next", "o", "tab", "7", "save", "o"],
    ["esc", "o", "esc", "n", "5", "esc", "d", "o"], ["u", "o"], ["U", "o"], ["save", "o"],
  ]
  private static let names: [String: Key] = [
    "esc": .escape, "enter": .enter, "tab": .tab, "down": .down, "form": .control("o"),
    "save": .control("s"), "next": .control("n"),
  ]

  private func say(_ phrase: [String], to desk: Desk) {
    for word in phrase {
      if let key = Self.names[word] {
        desk.press(key)
      } else if word.count == 1, let character = word.first {
        desk.press(.character(character))
      } else {
        desk.paste(word)
      }
    }
  }

  private static let texts = [
    "12,50", "hier", "v1", "gaspé", "honoraires", "Zzyx\nligne", "e\u{301}", "\u{1B}[31m", "",
    "2024-02-01", "\u{202E}", "👩‍👩‍👧", "12 Zzyx hono v1", String(repeating: "x", count: 300), "a\u{0}b",
  ]

  /// Part of the demonstration: some of every kind, and quick to read.
  private static func entries() throws -> [Entry] {
    Array(try demonstrationEntries().prefix(120))
  }

  private func expectWhole(_ desk: Desk, _ size: Size) {
    let frame = desk.dashboard.frame()
    #expect(frame.size == size)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let value = frame[column, row].scalar
        let isControl = value < 0x20 && value != 0 || (0x7F..<0xA0).contains(value)
        if isControl || value == 0x202E { Issue.record("\(value) at \(column), \(row)") }
      }
    }
  }

  @Test(arguments: 1...5) func `any keys at all leave the folder and the screen whole`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try Desk(try Self.entries(), size: Size(columns: 80, rows: 24), seed: seed)
    var size = Size(columns: 80, rows: 24)
    for step in 0..<(Self.count / 5) {
      switch Int.random(in: 0..<200, using: &random) {
      case 0:
        size = Size(
          columns: Int.random(in: 1...140, using: &random),
          rows: Int.random(in: 1...44, using: &random))
        desk.resize(to: size)
      case 1...4: desk.paste(Self.texts.randomElement(using: &random) ?? "")
      case 5: try writeElsewhere(desk, step, &random)
      case 6: desk.tell(.timePassed)
      case 7: try desk.refuseWrites()
      case 8 where step % 7 == 0: desk.reload()
      case 9...60: desk.press(Self.useful.randomElement(using: &random) ?? .enter)
      case 61...68: say(Self.phrases.randomElement(using: &random) ?? [], to: desk)
      default: desk.press(Self.keys.randomElement(using: &random) ?? .enter)
      }
      expectWhole(desk, size)
      if step % 20 == 0 { try desk.refuseWrites(false) }
      if step % 500 == 499 { try expectAgreement(desk) }
    }
    try expectAgreement(desk)
    #expect(try !desk.written.isEmpty)
  }

  private func expectAgreement(_ desk: Desk) throws {
    #expect(desk.dashboard.present.facts == (try desk.onDisk()).facts)
  }

  private func writeElsewhere(
    _ desk: Desk, _ step: Int, _ random: inout SeededGenerator
  ) throws {
    var ids: [(Kind, RecordID)] = []
    for kind in [Kind.expense, .activity, .part, .participation, .budgetLine] {
      desk.dashboard.present.forEach(kind) { ids.append((kind, $0.id)) }
    }
    guard let (kind, id) = ids.randomElement(using: &random) else { return }
    try desk.other { draft in
      if step % 3 == 0 {
        draft.drop(kind, id)
      } else {
        draft.set(kind, id, [Assignment(.note, .text("\(step)"))])
      }
    }
  }
}
