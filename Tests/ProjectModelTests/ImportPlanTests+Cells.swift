import ProjectModel
import Testing

/// How the cells of a table are read.
extension ImportPlanTests {
  @Test(arguments: [
    ("12,5", 1_250), ("12.50", 1_250), ("1 250,50 $", 125_050), ("1\u{202F}250", 125_000),
    ("$1,250.50", 125_050), ("1.250,50", 125_050), ("(40,00)", -4_000), ("($40.00)", -4_000),
    ("40,00-", -4_000), ("-40", -4_000), ("\u{2212}40", -4_000), ("40,00 CR", -4_000),
    ("40,00 ct", -4_000), ("40,00 DR", 4_000), ("40,00 CAD", 4_000), ("$CA 40", 4_000),
    ("+33", 3_300), ("12,5000", 1_250), ("1,250,000", 125_000_000), ("0", 0), (",5", 50),
    ("12,5 k$", 1_250_000), ("12$50", 1_250), ("1 250$50", 125_050), ("1,250$50", 125_050),
    ("1.250$50 CAD", 125_050), ("75 $CAN", 7_500), ("12,50 $ CA", 1_250), ("CAD$ 12,50", 1_250),
    ("C$12.50", 1_250), ("12.50 $C", 1_250), ("12,50 CDN", 1_250), ("40,00 $-", -4_000),
    ("(40,00 $) CAD", -4_000), ("-$40", -4_000), ("$-40", -4_000), ("\u{200E}-40", -4_000),
    ("1\u{2007}250,50", 125_050), ("\u{2010}40", -4_000),
  ])
  func `amounts are read as accounting systems write them`(text: String, expected: Int) throws {
    #expect(try cents([text]) == [expected])
  }

  @Test(arguments: [
    "=1+1", "@x", "1+1", "2024-01-05", "514-555-0199", "abc", "12 50", "1,2,3", "12,345", "1.250",
    "(12", "12)", "--1", "10 000 000 001", "1e5", "12,5,5", "1\u{A0}2500", "--", "12$5", "12$500",
    "12$50$50", "12,5$50", "12CA50", "12 $ 50", "12$ 50", "12C50", "12CR50", "$US 40", "40 US$",
    "40 €",
    "312 x 0,61", "2 × 40 k$", "-(40)", "n/a", "1$250,50",
  ])
  func `amounts that are none or unsure are refused`(text: String) throws {
    #expect(try cents([text]) == [nil])
  }

  @Test(arguments: ["-", " - ", "$ -", " $ -   ", "–", "—", "\u{2212}", "- $", "$", " \u{A0} "])
  func `a lone dash is no amount, and takes nothing off`(text: String) throws {
    let headings = ["Date", "Débit", "Crédit"]
    let plan = try plan(
      [["2024-01-01", "12,50", text], ["2024-01-02", text, "2,00"], ["2024-01-03", text, text]],
      headings: headings)
    #expect(plan.total.cents == 1_250 - 200)
    #expect(plan.rejections.map(\.reason) == [.missing(.amount)])
  }

  @Test func `a dollar sign amid digits tells nothing of other cells`() throws {
    #expect(try cents(["12$50", "1.250", "1.250.000"]) == [1_250, 125_000, 125_000_000])
    #expect(try cents(["12$50", "1,250"]) == [1_250, nil])
  }

  @Test func `a thousand or a unit is told by the rest of the column`() throws {
    #expect(try cents(["1,250", "3.50"]) == [125_000, 350])
    #expect(try cents(["1,250", "3,50"]) == [125, 350])
    #expect(try cents(["1.250", "1.250.000"]) == [125_000, 125_000_000])
    #expect(try cents(["1,250", "3"]) == [nil, 300])
  }

  @Test func `the order of dates is told by the column`() throws {
    #expect(try days(["03/04/2024", "31/01/2024"]) == ["2024-04-03", "2024-01-31"])
    #expect(try days(["03/04/2024", "01/31/2024"]) == ["2024-03-04", "2024-01-31"])
    #expect(try days(["03/04/2024"]) == ["2024-04-03"])
    #expect(try days(["2024-04-03", "2024/04/05 10:30:00"]) == ["2024-04-03", "2024-04-05"])
    #expect(try days(["20240403", "3-4-24"]) == ["2024-04-03", "2024-04-03"])
    #expect(try days(["24-04-03", "99-01-02"]) == ["2024-04-03", "2099-01-02"])
    #expect(try days(["15 mars 2024", "March 3, 2024"]) == ["2024-03-15", "2024-03-03"])
  }

  @Test func `what the dates leave open is said`() throws {
    let date = { (texts: [String]) in
      try #require(
        try self.plan(texts.map { [$0, "1"] }).columns.first { $0.target == .field(.date) }
      )
      .convention
    }
    #expect(try !date(["03/04/2024"]).isDateOrderSure)
    #expect(try date(["13/04/2024"]).isDateOrderSure)
    #expect(try date(["04/13/2024"]).dateOrder == .monthDayYear)
  }

  @Test func `days without years are read in the order of the column`() throws {
    let year = try sampleProject().today.civil.year
    let short = { (texts: [String]) in
      try self.days(texts).map { $0.map { String($0.dropFirst(5)) } }
    }
    #expect(
      try short(["15/1", " 3/4 ", "5 mars", "1er avril"]) == ["01-15", "04-03", "03-05", "04-01"])
    #expect(try short(["1/15", "3/4", "3-4", "03.04"]) == ["01-15", "03-04", "03-04", "03-04"])
    #expect(try days(["31/01/2024", "15/1"]) == ["2024-01-31", "\(year)-01-15"])
    #expect(try days(["01/31/2024", "3/4"]).first == "2024-01-31")
    #expect(try days(["31/01/2024", "31/02/2024", "1/15"]) == ["2024-01-31", nil, nil])
  }

  @Test(arguments: [
    "janv-24", "févr. 24", "février", "mars 2024", "Feb-24", "2024-02", "02/2024", "mars-24",
    "hier", "-3", "15", "lundi", "30/02/2024", "45366", "", "30/2", "5/3/", "/5", "115/1", "1.5.",
  ])
  func `dates that count from today or are none are refused`(text: String) throws {
    #expect(try days([text]) == [nil])
  }

  @Test(arguments: [
    ("mercredi 14 février 2024", "2024-02-14"), ("mer. 14 févr. 2024", "2024-02-14"),
    ("Wed, Feb 14, 2024", "2024-02-14"), ("Wednesday, February 14 2024", "2024-02-14"),
    ("mer 14/02/2024", "2024-02-14"), ("Wed. 2024-02-14", "2024-02-14"),
    ("mar. 13 févr. 2024", "2024-02-13"), ("14-févr-24", "2024-02-14"), ("14-Feb-24", "2024-02-14"),
    ("2024 févr. 14", "2024-02-14"), ("Feb 14, 2024 10:30 AM", "2024-02-14"),
    ("14 février 2024 08:15", "2024-02-14"), ("le 1er avril 2023", "2023-04-01"),
    ("April 2nd, 2023", "2023-04-02"), ("14 Feb 2024", "2024-02-14"), ("20240214", "2024-02-14"),
  ])
  func `dates in words are read with their weekday and their time`(
    text: String, expected: String
  ) throws {
    #expect(try days([text]) == [expected])
  }

  @Test func `a month without a day is refused by name`() throws {
    let plan = try plan([["janv-24", "1"], ["2024-02", "1"]])
    #expect(
      plan.rejections.map(\.reason) == [
        .field(.date(.noDay("janv-24")), text: "janv-24"),
        .field(.date(.noDay("2024-02")), text: "2024-02"),
      ])
  }

  @Test(
    arguments: [
      (
        ["24-02-05", "24-02-14", "24-02-28", "24-03-01"],
        ["2024-02-05", "2024-02-14", "2024-02-28", "2024-03-01"]
      ),
      (["05-02-24", "14-02-24", "01-03-24"], ["2024-02-05", "2024-02-14", "2024-03-01"]),
      (["02/05/24", "02/14/24"], ["2024-02-05", "2024-02-14"]),
      (["23/12/30", "24/01/02"], ["2023-12-30", "2024-01-02"]),
      (["01/02/24", "01/03/24"], ["2024-02-01", "2024-03-01"]),
      (["05/02/24", "32/02/24", "14/02/24"], ["2024-02-05", nil, "2024-02-14"]),
      (["24-02-05"], ["2024-02-05"]),
    ] as [([String], [String?])])
  func `the year of two digits is the one that the other rows and the agreement bear out`(
    texts: [String], expected: [String?]
  ) throws {
    #expect(try days(texts) == expected)
  }

  @Test func `the order of short years is sure only where the rows decide it`() throws {
    let isSure = { (texts: [String]) in
      try #require(
        try self.plan(texts.map { [$0, "1"] }).columns.first { $0.target == .field(.date) }
      ).convention.isDateOrderSure
    }
    #expect(try isSure(["24-02-05", "24-02-14", "24-02-28", "24-03-01"]))
    #expect(try !isSure(["24-02-05"]))
    #expect(try !isSure(["01/02/24", "01/03/24"]))
  }

  @Test func `a day without its year is the last one that has come`() throws {
    let last = { (text: String, today: String) in
      let plan = try self.plan([[text, "1"]], today: day(today))
      let date = plan.preview(1).first?.assignments.first { $0.field == .date }?.value
      guard case .day(let day) = date else { return "none" }
      return day.iso
    }
    #expect(try last("28/12", "2025-01-03") == "2024-12-28")
    #expect(try last("28/12", "2024-12-31") == "2024-12-28")
    #expect(try last("31/12", "2024-12-31") == "2024-12-31")
    #expect(try last("1er janvier", "2024-12-31") == "2024-01-01")
    #expect(try last("Feb 14", "2024-02-13") == "2023-02-14")
    #expect(try last("29/2", "2026-05-01") == "2024-02-29")
  }
}
