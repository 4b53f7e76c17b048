internal import Dashboard
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

  /// Rows that were not taken, of which a page of text shows as many.
  private static let shownRejections = 20

  /// A page of text.
  var text: String {
    let lines = form + columns + [""] + counts + rejections + preview
    return lines.map { Output.visible(Output.oneLine($0)) + "\n" }.joined()
  }

  private func line(_ name: String, _ text: String) -> String {
    wording.say("\(name) : \(text)", "\(name): \(text)")
  }

  private var form: [String] {
    guard let form = plan.table.form else { return [] }
    return [
      line(wording.say("Codage", "Encoding"), wording.name(form.encoding)),
      line(wording.say("Séparateur", "Separator"), wording.name(form.separator)),
    ]
  }

  private var columns: [String] {
    let heading =
      isRemembered
      ? wording.say("Colonnes (comme la dernière fois)", "Columns (as last time)")
      : wording.say("Colonnes", "Columns")
    let used = plan.columns.map { column in
      let remark = wording.remark(column).map { " (\($0))" } ?? ""
      return "  \(plan.table.headings[column.index]) → \(wording.name(column.target))\(remark)"
    }
    let taken = Set(plan.columns.map(\.index))
    let left = plan.table.headings.enumerated()
      .filter { !taken.contains($0.offset) && !$0.element.isEmpty }.map(\.element)
    let rest =
      left.isEmpty
      ? []
      : [
        "  "
          + line(
            wording.say("Laissées de côté", "Left out"),
            left.joined(separator: wording.say("; ", "; ")))
      ]
    return [wording.say("\(heading) :", "\(heading):")] + used + rest
  }

  private var counts: [String] {
    let added = wording.count(
      plan.additionCount, ("dépense", "dépenses"), ("expense", "expenses"))
    let total = wording.format.money(plan.total)
    var lines = [
      isDryRun
        ? line(wording.say("À ajouter", "To be added"), "\(added), \(total)")
        : line(wording.say("Ajouté", "Added"), "\(added), \(total)")
    ]
    if plan.duplicateCount > 0 {
      lines.append(
        line(
          wording.say("Déjà là", "Already there"),
          wording.count(plan.duplicateCount, ("ligne", "lignes"), ("row", "rows"))))
    }
    if !plan.rejections.isEmpty {
      lines.append(
        line(
          wording.say("Refusé", "Rejected"),
          wording.count(plan.rejections.count, ("ligne", "lignes"), ("row", "rows"))))
    }
    if isDryRun, let text = wording.newCategories(plan.newCategories) { lines.append(text) }
    return lines
  }

  private var rejections: [String] {
    var lines = plan.rejections.prefix(Self.shownRejections).map { rejection in
      let column = rejection.column.map { ", " + wording.quoted($0) } ?? ""
      let place = wording.say("ligne \(rejection.row)\(column)", "row \(rejection.row)\(column)")
      return "  " + line(place, reason(rejection))
    }
    let rest = plan.rejections.count - lines.count
    if rest > 0 {
      lines.append(
        "  "
          + wording.say(
            "… et \(wording.format.grouped(rest)) de plus; --json les donne toutes.",
            "… and \(wording.format.grouped(rest)) more; --json gives all of them."))
    }
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
    return [wording.say("Aperçu :", "Preview:")] + records + [
      wording.say("Essai : rien n’a été écrit.", "Dry run: nothing was written.")
    ]
  }

  private func reason(_ rejection: ImportPlan.Rejection) -> String {
    wording.reason(rejection.reason, in: project, directory)
  }

  /// One object for other programs.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.key("added")
      json.integer(plan.additionCount)
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
    }
    return json.text + "\n"
  }
}
