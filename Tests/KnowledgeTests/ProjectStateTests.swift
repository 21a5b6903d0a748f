import Knowledge
import Testing

@Suite struct `A project's state` {
  @Test(arguments: Project.State.allCases)
  func `is what it is`(state: Project.State) {
    #expect(state.answers(state) == true)
  }

  @Test(arguments: [
    (Project.State.delayed, Project.State.implemented, false as Bool?),
    (.delayed, .inProgress, true), (.onSchedule, .delayed, false), (.closed, .implemented, nil),
    (.planned, .notStarted, true), (.implemented, .notStarted, false), (.noProgress, .delayed, nil),
  ])
  func `settles another where both cannot be`(
    state: Project.State, asked: Project.State, answer: Bool?
  ) {
    #expect(state.answers(asked) == answer)
  }
}
