import ProjectModel
import Words

@testable import Screens

/// Looking into a dashboard: what lies on its stack.
extension Shell {
  /// The record that is being entered, or whose field is changed in place.
  var form: Form? { stack.find(FormLayer.self)?.form ?? stack.find(InPlaceLayer.self)?.form }

  /// What is asked on the status line.
  var question: Question? { stack.find(QuestionLayer.self)?.question }

  /// The page that is open.
  var page: Page? { stack.find(PageLayer.self)?.page }

  /// Where one was before each link that was followed.
  var trail: [Waypoint] { stack.find(PageLayer.self)?.trail ?? [] }

  /// The screen *Saisie*.
  var capture: CaptureScreen { stack.find(CaptureScreen.self) ?? CaptureScreen() }

  /// The screen *Municipalités*.
  var registers: RegistersScreen { stack.find(RegistersScreen.self) ?? RegistersScreen() }

  var municipalities: MunicipalitiesScreen {
    stack.find(MunicipalitiesScreen.self) ?? MunicipalitiesScreen()
  }

  /// The project on the map; made where nothing has needed it yet.
  var places: Places {
    var world = world
    world.prepare(.places, wording)
    return world.places ?? Places(world.directory)
  }

  /// The municipality that is selected on its screen.
  var selectedMunicipality: RecordID? { municipalities.state.selectedMunicipality(places) }

  /// What is selected there otherwise.
  var selectedArea: Page.Area { municipalities.state.selectedArea(places) }

  /// The screen *Aperçu*.
  var overview: OverviewScreen { stack.find(OverviewScreen.self) ?? OverviewScreen() }

  /// The screen *Volets*.
  var activities: ActivitiesScreen { stack.find(ActivitiesScreen.self) ?? ActivitiesScreen() }

  /// The figures of the project that is shown.
  var figures: Figures { world.figures }

  /// Goes to a page as a link does.
  mutating func follow(_ subject: Page.Subject) {
    run([.follow(subject)], for: stack.screen.id)
    arrange()
  }

  /// Changes the uppermost layer of a type.
  mutating func change<Target: Layer>(
    _ type: Target.Type, _ body: @escaping (inout Target, Scene) -> Void
  ) {
    run(
      [
        .change(type) { layer, scene in
          body(&layer, scene)
          return []
        }
      ], for: stack.screen.id)
    arrange()
  }
}
