import DanishText
import TestSupport
import Testing

@Suite struct `Recognising times of day` {
  private func written(_ text: String) -> [String] {
    TimeRecognizer().times(in: Tokenizer().tokens(in: text)).map {
      "\($0.hour):\($0.minute)\($0.isTwelveHour ? " of 12" : "")"
    }
  }

  @Test(arguments: [
    ("kl. 15.30", ["15:30"]), ("kl 15:30", ["15:30"]), ("kl. 9.07", ["9:7"]),
    ("kl. 1530", ["15:30"]),
    ("klokken 9", ["9:0 of 12"]), ("kl. 15", ["15:0"]), ("kl15", ["15:0"]), ("15:30", ["15:30"]),
    ("kl. 24", ["0:0"]), ("kl. 15.30-17.00", ["15:30", "17:0"]), ("halv fire", ["3:30 of 12"]),
    ("halv et", ["12:30 of 12"]), ("kvart over tre", ["3:15 of 12"]),
    ("kvart i 1", ["12:45 of 12"]),
    ("ti minutter i fire", ["3:50 of 12"]), ("fem over halv fire", ["3:35 of 12"]),
    ("fem i halv et", ["12:25 of 12"]), ("halv fire om eftermiddagen", ["15:30"]),
    ("klokken 12 om natten", ["0:0"]), ("klokken seks", ["6:0 of 12"]), ("projekt 3.6", []),
    ("en halv million", []), ("3 i 5", []), ("kl. 25", []), ("KL", []), ("KL 2011", []),
    ("kl. 2011", ["20:11"]), ("kl. 15.61", []), ("", []),
  ])
  func `reads what is written and spoken`(text: String, times: [String]) {
    #expect(written(text) == times)
  }
}
