internal import ProjectJournal
internal import ProjectModel
internal import Words

/// What an import found and did, in words and as JSON.
struct ImportText {
  var plan: ImportPlan
  var project: Project
  var directory: Directory
  var wording: Wording
  /// Whether nothing is written.
  var isDryRun: Bool
  /// Whether the columns are as they were chosen by hand for an earlier file.
  var isRemembered: Bool
  /// Whether rows that the project may have already are added.
  var addsDoubtful: Bool

  /// Rows that were not taken, and doubtful ones, of which a page of text shows as many.
  private static let shownRows = 20

  /// A page of text.
  var text: String {
    let lines = form + columns + [""] + counts + rejections + doubts + preview
    return lines.map { Output.visible(Output.oneLine($0)) + "\n" }.joined()
  }

  private var form: [String] { wording.importForm(plan.table) }

  private var columns: [String] {
    let used = plan.columns.map { column in
      let remark = wording.remark(column).map { " (\($0))" } ?? ""
      return "  \(plan.table.headings[column.index]) → \(wording.name(column.target))\(remark)"
    }
    let taken = Set(plan.columns.map(\.index))
    let left = plan.table.headings.enumerated()
      .filter { !taken.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    let rest = left.isEmpty ? [] : ["  " + wording.columnsLeftOut(left)]
    return [wording.importColumnsTitle(isRemembered: isRemembered)] + used + rest
  }

  private var counts: [String] {
    var lines = [wording.importAdded(additionCount, total, isDryRun: isDryRun)]
    if plan.duplicateCount > 0 { lines.append(wording.importDuplicates(plan.duplicateCount)) }
    if !plan.rejections.isEmpty { lines.append(wording.importRejected(plan.rejections.count)) }
    if !plan.doubts.isEmpty {
      lines.append(wording.importDoubtful(plan.doubts.count, areAdded: addsDoubtful))
    }
    if isDryRun, let text = wording.newCategories(plan.newCategories) { lines.append(text) }
    return lines
  }

  private var additionCount: Int {
    plan.additionCount + (addsDoubtful ? plan.doubts.count : 0)
  }

  private var total: Money {
    guard addsDoubtful else { return plan.total }
    return plan.doubts.reduce(plan.total) { total, doubt in
      let amount = plan.assignments(ofRow: doubt.index)?.first { $0.field == .amount }?.value
      if case .money(let money) = amount { return total + money }
      return total
    }
  }

  private var doubts: [String] {
    var lines = plan.doubts.prefix(Self.shownRows).map { doubt in
      "  "
        + wording.importRejection(
          row: plan.table.number(ofRow: doubt.index), column: nil,
          wording.sentence(doubt, in: project))
    }
    let rest = plan.doubts.count - lines.count
    if rest > 0 { lines.append("  " + wording.moreRejections(rest)) }
    return lines
  }

  private var rejections: [String] {
    var lines = plan.rejections.prefix(Self.shownRows).map { rejection in
      "  "
        + wording.importRejection(
          row: rejection.row, column: rejection.column, reason(rejection))
    }
    let rest = plan.rejections.count - lines.count
    if rest > 0 { lines.append("  " + wording.moreRejections(rest)) }
    return lines
  }

  /// The first records, as they are understood.
  private var preview: [String] {
    guard isDryRun else { return [] }
    let records = plan.preview(3).map { record in
      "  "
        + record.assignments.map { assignment in
          wording.text(assignment.value, of: assignment.field, in: project, directory)
        }.joined(separator: " · ")
    }
    return [wording.importPreviewTitle] + records + [wording.dryRunDone]
  }

  private func reason(_ rejection: ImportPlan.Rejection) -> String {
    wording.reason(rejection.reason, in: project, directory)
  }

  /// One object for other programs.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("added")
      json.integer(additionCount)
      json.key("duplicates")
      json.integer(plan.duplicateCount)
      json.key("rejected")
      json.array { json in
        for rejection in plan.rejections {
          json.element()
          json.object { json in
            json.key("row")
            json.integer(rejection.row)
            json.key("column")
            if let column = rejection.column { json.string(column) } else { json.null() }
            json.key("reason")
            json.string(reason(rejection))
          }
        }
      }
      json.key("doubtful")
      json.array { json in
        for doubt in plan.doubts {
          json.element()
          json.object { json in
            json.key("row")
            json.integer(plan.table.number(ofRow: doubt.index))
            json.key("twin")
            json.string(doubt.twin.description)
            json.key("reason")
            json.string(wording.sentence(doubt, in: project))
          }
        }
      }
    }
    return json.text + "\n"
  }
}
