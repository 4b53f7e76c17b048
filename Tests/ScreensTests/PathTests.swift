import Cells
import ProjectModel
import Testing

@testable import Screens

/// *Le chemin des municipalités*: months as cells, and the face that shows them.
struct PathTests {
  private func calendar(_ start: String, _ end: String) throws -> ProjectCalendar {
    let first = try #require(CalendarDay(iso: start))
    let last = try #require(CalendarDay(iso: end))
    return try #require(ProjectCalendar(start: first, end: last))
  }

  @Test(arguments: [
    ("2022-04-01", "2025-03-31"), ("2022-04-15", "2025-03-20"), ("2023-01-31", "2023-02-01"),
    ("2020-02-29", "2069-12-31"), ("2022-01-01", "2022-12-31"),
  ])
  func `cells are equally wide, follow one another and cover the agreement`(
    start: String, end: String
  ) throws {
    let calendar = try calendar(start, end)
    for room in 1...200 {
      let scale = PathScale(calendar, room: room)
      #expect(scale.columns <= room)
      #expect(scale.stretches.first?.lowerBound == calendar.start)
      #expect(scale.stretches.last?.upperBound == calendar.end)
      for (before, after) in zip(scale.stretches, scale.stretches.dropFirst()) {
        #expect(before.upperBound.adding(days: 1) == after.lowerBound)
      }
      #expect(scale.columns(of: calendar.start)?.lowerBound == 0)
      #expect(scale.columns(of: calendar.end)?.upperBound == scale.columns)
      #expect(scale.columns(of: calendar.end.adding(days: 1)) == nil)
      #expect(scale.years.map(\.year) == calendar.years)
    }
  }

  @Test func `every row of the list is on the path, once, in every room`() throws {
    let calendar = try calendar("2022-04-01", "2025-03-31")
    for columns in stride(from: 20, through: 240, by: 7) {
      for rows in [3, 8, 20, 34, 57] {
        let rect = Rect(Size(columns: columns, rows: rows))
        for count in [0, 1, 5, 40, 79, 500] {
          let layout = PathLayout(rect, calendar, count: count)
          for column in layout.columns {
            #expect(column.clipped(to: rect) == column)
            #expect(layout.strip(column).clipped(to: column) == layout.strip(column))
          }
          // All that fits is seen.
          let most = layout.columns.count * (rows - layout.headRows - layout.legend.rows)
          #expect(layout.rowCount >= min(count, most))
          for (left, right) in zip(layout.columns, layout.columns.dropFirst()) {
            #expect(left.right <= right.column)
          }
        }
      }
    }
  }

  @Test func `what is selected on the path is selected on the list and on the map`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.press(.character("3"), .backTab)
    for _ in 0..<20 { dashboard.press(.down) }
    let text = { (dashboard: Shell) in
      let frame = dashboard.frame()
      return (0..<frame.size.rows).compactMap { row -> String? in
        let cells = (0..<frame.size.columns).filter { frame[$0, row].style.isSelected }
        guard cells.count > 30 else { return nil }
        return String(
          String.UnicodeScalarView(cells.compactMap { Unicode.Scalar(frame[$0, row].scalar) }))
      }.last ?? ""
    }
    let onPath = text(dashboard)
    #expect(onPath.contains("La Tuque"))
    dashboard.press(.tab)
    #expect(text(dashboard).contains("La Tuque"))
    dashboard.press(.tab)
    let map = dashboard.frame().text
    #expect(map.contains("La Tuque"))
    dashboard.press(.tab, .tab)
    #expect(text(dashboard) == onPath)
    // The page of it opens beside the map, and leads back.
    dashboard.press(.enter)
    #expect(dashboard.frame().text.contains("Québec habité"))
    dashboard.press(.escape)
    #expect(text(dashboard) == onPath)
  }

  @Test func `today stands over the cell that holds it`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 80, rows: 24))
    dashboard.press(.character("3"), .backTab)
    let frame = dashboard.frame()
    let column = try #require((0..<80).first { frame[$0, 3].scalar == 0x25BC })
    // The demonstration is seen on 2024-02-14: the 23rd month since April 2022.
    let first = try #require((0..<80).first { frame[$0, 3].scalar == 0x2500 })
    #expect(column - first == 22)
    // What is known ends there.
    for row in 4..<22 {
      #expect(!(0x2581...0x2588).contains(frame[column + 1, row].scalar))
    }
  }
}
