internal import ProjectJournal
internal import ProjectModel
internal import Words

/// Results, and where they are.
extension SummaryJSON {
  func write(
    _ figures: Figures.IndicatorFigures, to json: inout JSONWriter
  ) {
    let indicator = figures.indicator
    json.text("id", indicator.id.description)
    json.text("code", indicator.code)
    json.text("title", indicator.title)
    json.value("part", indicator.value(of: .part))
    json.text("partCode", project.code(ofPart: indicator.part))
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

  static func writeParticipations(_ figures: Figures, to json: inout JSONWriter) {
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

  static func write(
    _ figures: Territory.RegionFigures, _ project: Project, to json: inout JSONWriter
  ) {
    let rollup = figures.rollup
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

  /// Those who take part and were not heard from for too long, the longest silence first.
  var silent: [Territory.MunicipalityFigures] {
    territory.municipalities.filter(\.value.isSilent).map { code, figures in
      let order = (
        -(figures.daysWithoutNews ?? 0), CollationKey(directory.name(of: code)), code
      )
      return (order, figures)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  func write(_ figures: Territory.MunicipalityFigures, to json: inout JSONWriter) {
    let participation = figures.participation
    json.text("id", participation?.id.description ?? "")
    json.value("municipality", participation?.value(of: .municipality))
    json.text(
      "municipalityName",
      participation?.municipality.flatMap { directory[$0]?.distinctName } ?? "")
    json.text("regionCode", figures.region ?? "")
    json.value("stage", participation?.value(of: .stage))
    json.value("lastNews", participation?.value(of: .lastNews))
    json.value("daysWithoutNews", figures.daysWithoutNews.map { .integer($0) })
  }
}
