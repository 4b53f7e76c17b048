import ProjectModel
import Testing
import Words

@testable import Screens

/// « Depuis… » and money that becomes due by itself.
struct SincePaymentTests {
  @Test func `a payment whose day has come since then is counted, though nothing was written`()
    throws
  {
    var project = try WorkedSet.g()
    let id = try #require(RecordID("e3"))
    func set(_ moment: String, _ fields: [Assignment]) throws -> Entry {
      let day = try #require(CalendarDay(iso: moment))
      var entry = Entry(
        stamp: Stamp(
          milliseconds: Int64(day.number) * 86_400_000 + 43_200_000, counter: 0,
          writer: try #require(WriterID("w2"))), author: "Test")
      entry.set(.expense, id, fields)
      return entry
    }
    let planned = try set(
      "2023-06-10",
      [
        Assignment(.date, .day(try #require(CalendarDay(iso: "2023-06-10")))),
        Assignment(.amount, .money(.dollars(1_000))), Assignment(.supplier, .text("Zzyx")),
        Assignment(.part, RecordID("v2").map { .reference($0) }),
        Assignment(.category, .text("Poste")), Assignment(.state, .choice("paid")),
        Assignment(.paid, .day(try #require(CalendarDay(iso: "2023-06-25")))),
      ])
    project.apply(planned)
    let start = try #require(CalendarDay(iso: "2023-06-20"))
    let before = project
    let changes = Change.payments(before, project, since: start, besides: [])
    #expect(changes.map(\.id) == [id])
    let charge = try #require(changes.first?.charge)
    #expect(charge.spent == .dollars(1_000))
    #expect(charge.committed == Money.zero - .dollars(1_000))
    let told = Wording(.french).line(
      of: try #require(changes.first), in: project, try directory(), hidesPeople: false)
    #expect(told.hasSuffix("payée le 2023-06-25, comme prévu"))
    #expect(Change.payments(before, project, since: start, besides: [id]).isEmpty)
    // One that somebody writes to meanwhile is counted the same.
    let noted = try set("2023-06-22", [Assignment(.note, .text("Bien reçu"))])
    project.apply(noted)
    let touched = Change.between(before, project, since: start, touchedBy: [noted])
    #expect(touched.first?.charge.spent == .dollars(1_000))
  }
}
