internal import ProjectJournal
internal import ProjectModel
internal import Words

/// The budget, and what is reckoned from it.
extension SummaryJSON {
  static func write(_ part: Figures.PartFigures, to json: inout JSONWriter) {
    json.value("id", part.part.map { .reference($0.id) })
    json.text("code", part.part?.code ?? "")
    json.text("title", part.part?.title ?? "")
    json.cents("budgetCents", part.money.revised)
    json.cents("spentCents", part.money.spent)
    json.cents("committedCents", part.money.committed)
    json.cents("pvCents", part.planned)
    json.cents("evCents", part.earned)
    json.number("progress", part.activities.progress)
    json.key("activities")
    json.object { json in
      json.key("total")
      json.integer(part.activities.total)
      json.key("done")
      json.integer(part.activities.done)
      json.key("late")
      json.integer(part.activities.late)
    }
  }

  static func write(_ year: Figures.YearFigures, to json: inout JSONWriter) {
    json.text(
      "label",
      FinancialYear(containing: year.year.start, firstMonth: year.year.start.civil.month).label)
    json.key("number")
    json.integer(year.year.number)
    json.text("start", year.year.start.iso)
    json.text("end", year.year.end.iso)
    json.cents("budgetCents", year.money.revised)
    json.cents("plannedCents", year.planned.rounded)
    json.cents("spentCents", year.money.spent)
    json.cents("committedCents", year.money.committed)
  }

  static func write(_ value: EarnedValue, to json: inout JSONWriter) {
    json.object { json in
      json.cents("bacCents", value.budgetAtCompletion)
      json.cents("pvCents", value.plannedValue)
      json.cents("evCents", value.earnedValue)
      json.cents("acCents", value.actualCost)
      json.cents("cvCents", value.costVariance)
      json.cents("svCents", value.scheduleVariance)
      json.number("cpi", value.costIndex)
      json.number("spi", value.scheduleIndex)
      json.cents("eacTypicalCents", value.estimateTypical)
      json.cents("eacAtypicalCents", value.estimateAtypical)
      json.cents("eacCombinedCents", value.estimateCombined)
      json.cents("etcCents", value.estimateToComplete)
      json.cents("vacCents", value.varianceAtCompletion)
      json.number("tcpi", value.toCompleteOnBudget)
      json.number("tcpiOnEstimate", value.toCompleteOnEstimate)
    }
  }

  static func write(_ figures: Figures, to json: inout JSONWriter) {
    let burn = figures.burn
    let recent = figures.recent
    json.object { json in
      json.cents("monthlyCents", burn?.monthly)
      json.number("runwayMonths", burn?.runwayMonths)
      json.cents("linearForecastCents", burn?.linearForecast)
      json.value("usedUp", figures.day(.usedUp))
      json.cents("requiredMonthlyCents", burn?.requiredMonthly)
      json.cents("recentMonthlyCents", recent?.monthly)
      json.number("recentRunwayMonths", figures.recentRunwayMonths)
      json.value("recentUsedUp", figures.day(.recentUsedUp))
      json.cents("recentForecastCents", figures.recentForecast)
    }
  }

  static func write(_ cash: Cash, _ figures: Figures, to json: inout JSONWriter) {
    json.object { json in
      json.cents("receivedCents", cash.received)
      json.cents("balanceCents", cash.balance)
      json.cents("repaymentCents", figures.repayment)
      json.key("runsOut")
      json.value(cash.runsOut.map { .day($0) })
      json.key("nextInstalment")
      if let next = cash.next {
        json.object { json in
          json.text("id", next.id.description)
          json.text("title", next.title)
          json.key("due")
          json.value(next.value(of: .due))
          json.cents("amountCents", next.amount)
          json.key("atRisk")
          json.flag(!cash.risks.isEmpty)
        }
      } else {
        json.null()
      }
    }
  }

  static func write(_ cap: AdministrationCap?, to json: inout JSONWriter) {
    guard let cap else { return json.null() }
    json.object { json in
      json.key("percent")
      json.value(.quantity(cap.percent))
      json.text("base", cap.base.rawValue)
      json.key("categories")
      json.value(.texts(cap.categories))
      json.cents("limitCents", cap.limit)
      json.cents("actualLimitCents", cap.actualLimit)
      json.cents("budgetCents", cap.isKnown ? cap.money.revised : nil)
      json.cents("usedCents", cap.isKnown ? cap.used : nil)
      json.cents("excessCents", cap.isKnown ? cap.excess : nil)
    }
  }
}

extension Figures {
  /// A figure of the forecast that is a day.
  fileprivate func day(_ figure: ForecastFigure) -> FieldValue? {
    if case .day(let day?) = figure.value(self) { .day(day) } else { nil }
  }
}
