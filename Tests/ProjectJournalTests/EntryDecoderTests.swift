import ProjectJournal
import ProjectModel
import Testing

struct EntryDecoderTests {
  private func decode(_ line: String) throws(JSONProblem) -> Entry {
    var decoder = EntryDecoder()
    let bytes = Array(line.utf8)
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<Entry, JSONProblem> in
      guard let base = bytes.baseAddress else {
        return .failure(JSONProblem(.unexpectedEnd, at: 0))
      }
      do throws(JSONProblem) {
        return .success(try decoder.decode(base, 0..<bytes.count))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static let valid = "2024-02-14T19:02:05.123Z-0000-k7m2q9xa"
  private let stamp = Self.valid

  @Test func `an entry is read whatever the order of its keys`() throws {
    let entry = try decode(
      """
      { "ops" : [ {"fields":{"amountCents":1.2505e5,"date":"2024-02-13","supplier":"Coop \\u00c9lan"},
        "id":"e1","set":"expense"}, {"drop":"activity","id":"V1-03"} ], "later":[{}],
        "by":"Marie","undo":"2024-02-14T18:00:00.000Z-00ff-b","why":"oubli","at":"\(stamp)","v":1 }
      """)
    #expect(entry.author == "Marie")
    #expect(entry.reason == "oubli")
    #expect(entry.stamp.description == stamp)
    #expect(entry.undoes?.description == "2024-02-14T18:00:00.000Z-00ff-b")
    #expect(entry.operations.count == 2)
    #expect(entry.operations[1].isDrop)
    #expect(
      entry.assignments == [
        Assignment(.amount, .money(Money(cents: 125_050))),
        Assignment(.date, .day(try #require(CalendarDay(iso: "2024-02-13")))),
        Assignment(.supplier, .text("Coop Élan")),
      ])
  }

  @Test func `an entry written and read again is the same`() throws {
    let writer = try #require(WriterID("k7m2q9xa"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_707_937_325_123, counter: 3, writer: writer),
      author: "Éloïse \"\n",
      reason: "parce que", undoes: Stamp("2024-02-14T18:00:00.000Z-0000-b"))
    #expect(entry.undoes != nil)
    let id = try #require(RecordID("r-1"))
    let date = try #require(CalendarDay(iso: "2024-02-29"))
    for kind in Kind.allCases {
      entry.set(
        kind, id,
        kind.fields.map { field in
          switch field.type {
          case .text: Assignment(field, .text("é\u{1B}[0m"))
          case .money: Assignment(field, .money(Money(cents: -1)))
          case .day: Assignment(field, .day(date))
          case .integer(let bounds): Assignment(field, .integer(bounds.upperBound))
          case .quantity: Assignment(field, .quantity(Quantity(thousandths: -1_500)))
          case .flag: Assignment(field, .flag(true))
          case .choice(let set): Assignment(field, .choice(set.words[0]))
          case .anyRecord, .reference, .municipality: Assignment(field, .reference(id))
          case .references, .municipalities: Assignment(field, .references([id, id]))
          case .quantities: Assignment(field, .quantities([Quantity(1), Quantity(thousandths: 5)]))
          case .fieldNames, .categories: Assignment(field, .texts(["a", "b"]))
          }
        })
      entry.set(kind, id, kind.fields.map { Assignment($0, nil) })
      entry.drop(kind, id)
    }
    let line = EntryEncoder.line(entry)
    #expect(line.last == 0x0A)
    #expect(line.dropLast().allSatisfy { $0 >= 0x20 })
    let again = try decode(String(decoding: line, as: UTF8.self))
    #expect(again == entry)
  }

  @Test func `unknown kinds and fields are kept as JSON text`() throws {
    let entry = try decode(
      #"{"v":7,"at":"\#(stamp)","by":"","ops":[{"set":"gadget","id":"g","fields":{"date":"x","n":[1, {"a":null}]}},{"set":"expense","id":"e","fields":{"mood":"gai","stage":1,"note":"n"}}]}"#
    )
    #expect(entry.version == 7)
    #expect(entry.operations[0].kind == .other("gadget"))
    #expect(
      entry.extras == [
        .init(name: "date", json: "\"x\""), .init(name: "n", json: "[1, {\"a\":null}]"),
        .init(name: "mood", json: "\"gai\""), .init(name: "stage", json: "1"),
      ])
    #expect(entry.assignments == [Assignment(.note, .text("n"))])
  }

  @Test(arguments: [
    (#""amountCents":"12""#, 1), (#""amountCents":1.5"#, 1), (#""amountCents":1e13"#, 1),
    (#""date":"2024-02-30""#, 2), (#""date":20240213"#, 2), (#""state":"lost""#, 3),
    (#""eligible":1"#, 4), (#""part":"v é""#, 5), (#""supplier":3"#, 6),
  ])
  func `a value of the wrong type refuses the whole line`(member: String, group: Int) {
    let line =
      #"{"v":1,"at":"\#(stamp)","by":"","ops":[{"set":"expense","id":"e","fields":{\#(member)}}]}"#
    let error = #expect(throws: JSONProblem.self) { try decode(line) }
    guard case .expected = error?.reason else {
      Issue.record("\(String(describing: error)) in group \(group)")
      return
    }
  }

  @Test(arguments: ["null", "12", "\"\"", "\"2024-02-14\"", "[]", "\"\(valid) \""])
  func `what stands for a stamp and is none refuses the whole line`(value: String) {
    for (before, after) in [("{", ""), ("{\"at\":\"\(stamp)\",", ",\"v\":1")] {
      let key = before == "{" ? "at" : "undo"
      let start = "\(before)\"\(key)\":"
      #expect(throws: JSONProblem(.expected(.stamp), at: start.utf8.count)) {
        try decode("\(start)\(value)\(after),\"ops\":[]}")
      }
    }
  }

  @Test func `an entry that undoes nothing says nothing of it after one that does`() throws {
    var decoder = EntryDecoder()
    let first = try #require(Stamp(Self.valid))
    for undone in [first, nil] {
      let written = Entry(stamp: first, author: "", undoes: undone)
      let line = EntryEncoder.line(written)
      try line.withUnsafeBufferPointer { bytes in
        var entry = try decoder.decode(try #require(bytes.baseAddress), 0..<bytes.count)
        #expect(entry == written)
        decoder.reuse(&entry)
      }
    }
  }

  @Test(arguments: ["v", "at", "ops"])
  func `a line that lacks a part of itself is refused`(key: String) {
    var members = ["v": "1", "at": "\"\(stamp)\"", "ops": "[]"]
    members[key] = nil
    let line = "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    #expect(throws: JSONProblem(.missing(key), at: 0)) { try decode(line) }
  }
}
