internal import ProjectJournal
internal import ProjectModel
internal import Words

/// The budget by line and along time.
extension SummaryJSON {
  /// Every cell of the budget, in order of part, category and year; those of no part last.
  var budgetCells: [(key: Totals.LineKey, cell: BudgetCell)] {
    figures.budget.cells.map { key, cell in
      let code = project.code(ofPart: key.part)
      let order = (
        code.isEmpty ? 1 : 0, CollationKey(code), CollationKey(category(of: key)), key.category,
        key.year, key.part?.description ?? ""
      )
      return (order, (key, cell))
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func category(of key: Totals.LineKey) -> String {
    figures.budget.categoryNames[key.category] ?? key.category
  }

  func write(_ key: Totals.LineKey, _ cell: BudgetCell, to json: inout JSONWriter) {
    json.value("part", key.part.map { .reference($0) })
    json.text("partCode", project.code(ofPart: key.part))
    json.text("category", category(of: key))
    json.value("year", key.year > 0 ? .integer(key.year) : nil)
    json.cents("initialCents", cell.initial)
    json.cents("budgetCents", cell.revised)
    json.cents("spentCents", cell.spent)
    json.cents("committedCents", cell.committed)
    json.cents("availableCents", cell.available)
  }

  /// By kind of year and length, every period of the agreement.
  func writePeriods(to json: inout JSONWriter) {
    json.object { json in
      for (name, kind) in [
        ("project", YearKind.project), ("government", .government), ("municipal", .municipal),
      ] {
        json.key(name)
        json.object { json in
          for (name, length) in [
            ("years", PeriodLength.year), ("quarters", .quarter), ("months", .month),
          ] {
            json.objects(name, BudgetTimeline(project, length, of: kind).slices) {
              write($0, to: &$1)
            }
          }
        }
      }
    }
  }

  private func write(_ slice: BudgetTimeline.Slice, to json: inout JSONWriter) {
    json.value("year", .integer(slice.period.year))
    json.value("number", .integer(slice.period.number))
    json.text("start", slice.days.lowerBound.iso)
    json.text("end", slice.days.upperBound.iso)
    json.cents("initialCents", slice.initial)
    json.cents("budgetCents", slice.planned)
    json.cents("spentCents", slice.spent)
    json.cents("committedCents", slice.committed)
    json.cents("forecastCents", slice.forecast)
  }
}
