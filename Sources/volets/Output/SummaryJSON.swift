internal import ProjectJournal
internal import ProjectModel
internal import Words

/// All figures of the dashboard as JSON: English names, integer cents in fields ending in `Cents`,
/// ISO dates, `null` for what is undefined.
enum SummaryJSON {
  static func text(
    _ project: Project, _ figures: Figures, _ territory: Territory,
    _ past: Options.Resolved.Past?, _ wording: Wording
  ) -> String {
    var json = JSONWriter(indents: true)
    json.object { json in
      json.key("project")
      writeProject(project.info, to: &json)
      json.key("today")
      json.string(figures.today.iso)
      json.key("asOf")
      write(past, to: &json)
      json.key("elapsed")
      write(figures.elapsed, to: &json)
      json.cents("grantCents", figures.grant)
      json.cents("budgetCents", figures.money.revised)
      json.cents("unallocatedCents", figures.unallocated)
      json.cents("spentCents", figures.money.spent)
      json.cents("committedCents", figures.money.committed)
      json.cents("availableCents", figures.available)
      json.cents("outsideCents", figures.outside.sum)
      json.cents("ineligibleCents", figures.ineligible.sum)
      json.key("parts")
      json.array { json in
        for part in figures.parts {
          json.element()
          write(part, to: &json)
        }
      }
      json.key("years")
      json.array { json in
        for year in figures.years {
          json.element()
          write(year, to: &json)
        }
      }
      json.key("indicators")
      json.array { json in
        for indicator in project.indicatorFigures {
          json.element()
          write(indicator, to: &json)
        }
      }
      json.key("earnedValue")
      write(figures.earnedValue, to: &json)
      json.key("burn")
      write(figures, to: &json)
      json.key("cash")
      write(Cash(project, figures), figures, to: &json)
      json.key("administrationCap")
      write(AdministrationCap(project, figures), to: &json)
      json.key("participations")
      writeParticipations(figures, to: &json)
      json.key("regions")
      json.array { json in
        for region in territory.regions {
          json.element()
          write(region, project, to: &json)
        }
      }
      json.key("alerts")
      json.array { json in
        for alert in figures.alerts {
          json.element()
          json.object { json in
            json.text("kind", alert.name)
            json.text("severity", alert.severity.rawValue)
            json.text("text", wording.sentence(alert))
          }
        }
      }
    }
    return json.text
  }

  private static func writeProject(_ info: ProjectInfo, to json: inout JSONWriter) {
    json.object { json in
      json.text("title", info.title)
      json.text("organisation", info.organisation)
      json.text("funder", info.funder)
      json.text("programme", info.programme)
      json.key("start")
      json.value(info.value(of: .start))
      json.key("end")
      json.value(info.value(of: .end))
      json.key("fictive")
      json.flag(info.fictive)
      json.key("toConfirm")
      json.value(.texts(info.toConfirm))
    }
  }

  private static func write(_ elapsed: Figures.Elapsed?, to json: inout JSONWriter) {
    guard let elapsed else { return json.null() }
    json.object { json in
      json.key("days")
      json.integer(elapsed.days)
      json.key("totalDays")
      json.integer(elapsed.totalDays)
      json.number("fraction", elapsed.fraction)
      json.number("months", elapsed.months)
      json.number("totalMonths", elapsed.totalMonths)
    }
  }

  private static func write(_ part: Figures.PartFigures, to json: inout JSONWriter) {
    json.object { json in
      json.key("code")
      if let code = part.part?.code { json.string(code) } else { json.null() }
      json.key("title")
      if let title = part.part?.title { json.string(title) } else { json.null() }
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
  }

  private static func write(
    _ figures: Figures.IndicatorFigures, to json: inout JSONWriter
  ) {
    let indicator = figures.indicator
    json.object { json in
      json.text("code", indicator.code)
      json.text("title", indicator.title)
      for field in [Field.axis, .unit, .baseline] {
        json.key(field.name)
        json.value(indicator.value(of: field))
      }
      json.key("value")
      json.value(figures.value.map { .quantity($0) })
      json.key("target")
      json.value(figures.target.map { .quantity($0) })
      json.text("targetBasis", indicator.targetBasis.rawValue)
      json.number("achievement", figures.achievement)
    }
  }

  private static func write(_ year: Figures.YearFigures, to json: inout JSONWriter) {
    json.object { json in
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
  }

  private static func write(_ value: EarnedValue, to json: inout JSONWriter) {
    json.object { json in
      json.cents("bacCents", value.budgetAtCompletion)
      json.cents("pvCents", value.plannedValue)
      json.cents("evCents", value.earnedValue)
      json.cents("acCents", value.actualCost)
      json.number("cpi", value.costIndex)
      json.number("spi", value.scheduleIndex)
      json.cents("eacTypicalCents", value.estimateTypical)
      json.cents("eacAtypicalCents", value.estimateAtypical)
      json.cents("eacCombinedCents", value.estimateCombined)
      json.cents("etcCents", value.estimateToComplete)
      json.cents("vacCents", value.varianceAtCompletion)
      json.number("tcpi", value.toCompleteOnBudget)
    }
  }

  private static func write(_ figures: Figures, to json: inout JSONWriter) {
    let burn = figures.burn
    let recent = figures.recent
    json.object { json in
      json.cents("monthlyCents", burn?.monthly)
      json.number("runwayMonths", burn?.runwayMonths)
      json.cents("linearForecastCents", burn?.linearForecast)
      json.cents("requiredMonthlyCents", burn?.requiredMonthly)
      json.cents("recentMonthlyCents", recent?.monthly)
      json.number("recentRunwayMonths", figures.recentRunwayMonths)
      json.cents("recentForecastCents", figures.recentForecast)
    }
  }

  private static func write(_ past: Options.Resolved.Past?, to json: inout JSONWriter) {
    guard let past else { return json.null() }
    json.object { json in
      json.text("date", past.day.iso)
      json.text("view", past.isHindsight ? "hindsight" : "known")
    }
  }

  private static func write(_ cash: Cash, _ figures: Figures, to json: inout JSONWriter) {
    json.object { json in
      json.cents("receivedCents", cash.received)
      json.cents("balanceCents", cash.balance)
      json.cents("repaymentCents", figures.repayment)
      json.key("runsOut")
      json.value(cash.runsOut.map { .day($0) })
      json.key("nextInstalment")
      if let next = cash.next {
        json.object { json in
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

  private static func write(_ cap: AdministrationCap?, to json: inout JSONWriter) {
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

  private static func writeParticipations(_ figures: Figures, to json: inout JSONWriter) {
    json.object { json in
      json.key("total")
      json.integer(figures.participations)
      json.key("byStage")
      json.object { json in
        for stage in Stage.allCases {
          json.key(stage.rawValue)
          json.integer(figures.stages[stage] ?? 0)
        }
      }
    }
  }
}

extension SummaryJSON {
  private static func write(
    _ figures: Territory.RegionFigures, _ project: Project, to json: inout JSONWriter
  ) {
    let rollup = figures.rollup
    json.object { json in
      json.text("code", figures.region.code)
      json.text("name", figures.region.name)
      for (key, number) in [
        ("municipalities", figures.region.municipalityCount), ("listed", rollup.listed),
        ("reached", rollup.reached), ("engaged", rollup.engaged), ("active", rollup.active),
        ("completed", rollup.completed), ("silent", rollup.silent),
        ("population", rollup.population), ("coveredPopulation", rollup.covered),
      ] {
        json.key(key)
        json.integer(number)
      }
      json.number("coverage", rollup.coverage)
      json.cents("spentCents", rollup.charge.spent)
      json.cents("committedCents", rollup.charge.committed)
      json.key("indicators")
      json.array { json in
        for indicator in project.indicatorsInOrder {
          guard let value = rollup.values[indicator.id] else { continue }
          json.element()
          json.object { json in
            json.text("code", indicator.code)
            json.key("axis")
            json.value(indicator.value(of: .axis))
            json.key("value")
            json.value(.quantity(value))
            json.key("municipalities")
            json.integer(rollup.places[indicator.id] ?? 0)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  fileprivate mutating func cents(_ key: String, _ value: Money?) {
    self.key(key)
    if let value { integer(value.cents) } else { null() }
  }

  fileprivate mutating func cents(_ key: String, _ value: UnroundedMoney?) {
    cents(key, value?.rounded)
  }

  fileprivate mutating func number(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }
}
