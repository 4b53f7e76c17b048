import ProjectModel
import Testing

/// The worked sets A to I of the domain reference, to the cent.
struct EarnedValueTests {
  private func cents(_ value: UnroundedMoney?) -> Int? { value?.rounded.cents }
  private func rounded(_ value: Double?, _ places: Int = 4) -> String? {
    value.map { QuebecFormat(.english).decimal($0, places: places) }
  }

  @Test func `set A: a third done at a third over`() {
    let value = EarnedValue(
      budgetAtCompletion: 10_000_000, plannedValue: 4_000_000, earnedValue: 3_000_000,
      actualCost: 3_500_000)
    #expect(cents(value.costVariance) == -500_000)
    #expect(cents(value.scheduleVariance) == -1_000_000)
    #expect(rounded(value.costIndex) == "0.8571")
    #expect(rounded(value.scheduleIndex) == "0.7500")
    #expect(cents(value.estimateTypical) == 11_666_667)
    #expect(cents(value.estimateAtypical) == 10_500_000)
    #expect(cents(value.estimateCombined) == 14_388_889)
    #expect(cents(value.estimateToComplete) == 8_166_667)
    #expect(cents(value.varianceAtCompletion) == -1_666_667)
    #expect(rounded(value.toCompleteOnBudget) == "1.0769")
    #expect(rounded(value.toCompleteOnEstimate) == "0.8571")
  }

  @Test func `set B: five millions`() {
    let value = EarnedValue(
      budgetAtCompletion: 500_000_000, plannedValue: 0, earnedValue: 150_000_000,
      actualCost: 180_000_000)
    #expect(cents(value.estimateTypical) == 600_000_000)
    #expect(cents(value.varianceAtCompletion) == -100_000_000)
    #expect(value.scheduleIndex == nil)
    #expect(value.estimateCombined == nil)
  }

  @Test func `set C: ten thousand a month`() {
    let burn = Burn(budget: 10_000_000, spent: 3_000_000, elapsedMonths: 3, totalMonths: 12)
    #expect(cents(burn.monthly) == 1_000_000)
    #expect(burn.runwayMonths == 7)
  }

  private func setD(actualCost: Int) -> (EarnedValue, Burn) {
    let administration: UnroundedMoney = 6_430_000 * 15 / 36
    let earned = 13_000_000 + 5_700_000 + 3_217_500 + administration
    return (
      EarnedValue(
        budgetAtCompletion: 64_300_000, plannedValue: 64_300_000 * 15 / 36, earnedValue: earned,
        actualCost: UnroundedMoney(cents: Double(actualCost))),
      Burn(
        budget: 64_300_000, spent: UnroundedMoney(cents: Double(actualCost)), elapsedMonths: 15,
        totalMonths: 36)
    )
  }

  @Test func `set D: the two forecasts disagree, and nothing is rounded early`() {
    let (value, burn) = setD(actualCost: 26_250_000)
    #expect(cents(value.earnedValue) == 24_596_667)
    #expect(cents(value.plannedValue) == 26_791_667)
    #expect(cents(value.costVariance) == -1_653_333)
    #expect(cents(value.scheduleVariance) == -2_195_000)
    #expect(rounded(value.costIndex) == "0.9370")
    #expect(rounded(value.scheduleIndex) == "0.9181")
    #expect(cents(value.estimateTypical) == 68_622_103)
    #expect(cents(value.estimateAtypical) == 65_953_333)
    #expect(cents(value.estimateCombined) == 72_403_379)
    #expect(cents(value.estimateToComplete) == 42_372_103)
    #expect(cents(value.varianceAtCompletion) == -4_322_103)
    #expect(rounded(value.toCompleteOnBudget) == "1.0435")
    #expect(cents(burn.monthly) == 1_750_000)
    #expect(rounded(burn.runwayMonths, 2) == "21.74")
    #expect(cents(burn.linearForecast) == 63_000_000)
  }

  @Test func `set E: spending slowly leaves money to repay`() {
    let (value, burn) = setD(actualCost: 18_000_000)
    #expect(rounded(value.costIndex) == "1.3665")
    #expect(cents(value.estimateTypical) == 47_055_157)
    #expect(cents(value.varianceAtCompletion) == 17_244_843)
    #expect(cents(burn.monthly) == 1_200_000)
    #expect(rounded(burn.runwayMonths, 2) == "38.58")
    #expect(cents(burn.linearForecast) == 43_200_000)
  }

  @Test func `set F: the window of a lumpy rate changes the runway`() {
    let budget: UnroundedMoney = 64_300_000
    let spent: UnroundedMoney = 9_600_000
    let whole = Burn(budget: budget, spent: spent, elapsedMonths: 6, totalMonths: 36)
    #expect(cents(whole.monthly) == 1_600_000)
    #expect(rounded(whole.runwayMonths, 2) == "34.19")
    let lastThree: UnroundedMoney = (1_550_000.0 + 4_100_000 + 1_850_000) / 3
    #expect(cents(lastThree) == 2_500_000)
    #expect(rounded((budget - spent) / lastThree, 2) == "21.88")
  }

  @Test func `set G: consumption and engagement of a line`() {
    var cell = BudgetCell()
    cell.revised = .dollars(190_000)
    cell.spent = .dollars(71_250)
    cell.committed = .dollars(28_500)
    #expect(rounded(cell.consumption.map { $0 * 100 }, 2) == "37.50")
    #expect(rounded(cell.engagement.map { $0 * 100 }, 2) == "52.50")
    #expect(cell.balance == .dollars(118_750))
    #expect(cell.available == .dollars(90_250))
  }

  @Test func `set H: split amounts add up to the cent`() {
    let thirds = Money.dollars(643_000).split(into: 3)
    #expect(thirds.map(\.cents) == [21_433_334, 21_433_333, 21_433_333])
    let months = Money.dollars(643_000).split(into: 36)
    #expect(months.filter { $0.cents == 1_786_112 }.count == 4)
    #expect(months.reduce(.zero, +) == .dollars(643_000))
    #expect(Money(cents: -10).split(into: 3).map(\.cents).reduce(0, +) == -10)
    #expect(Money(cents: 5).split(into: 0).isEmpty)
  }

  @Test func `what is undefined is nothing, never a number`() {
    let nothing = EarnedValue(
      budgetAtCompletion: 0, plannedValue: 0, earnedValue: 0, actualCost: 0)
    #expect(nothing.costIndex == nil)
    #expect(nothing.scheduleIndex == nil)
    #expect(nothing.estimateTypical == nil)
    #expect(nothing.estimateCombined == nil)
    #expect(nothing.toCompleteOnBudget == nil)
    #expect(nothing.estimateAtypical == 0)
    let early = Burn(budget: 100, spent: 0, elapsedMonths: 0, totalMonths: 36)
    #expect(early.monthly == nil)
    #expect(early.runwayMonths == nil)
    #expect(early.linearForecast == nil)
    let ended = Burn(budget: 100, spent: 10, elapsedMonths: 36, totalMonths: 36)
    #expect(ended.requiredMonthly == nil)
    #expect(BudgetCell().consumption == nil)
    let spentUp = EarnedValue(
      budgetAtCompletion: 100, plannedValue: 50, earnedValue: 50, actualCost: 100)
    #expect(spentUp.toCompleteOnBudget == nil)
  }
}
