extension ChatWidget {
  /// What was asked and answered, kept in `sessionStorage`, and which question is next.
  ///
  /// One question is under way at a time, since each goes with the context of the answer before.
  /// A question without an answer is asked again on the next connection, after a reload too;
  /// `ask` changes nothing at the daemon, and an answer is taken only by the question it is for.
  /// Personal numbers are sent, for the daemon to warn of them, but neither shown nor kept.
  static let memory = #"""
    const number = /(?<!\d)(\d\d[-.\s]?){2}\d\d[-.\s]{0,3}\d{4}(?!\d)/g;
    const makeMemory = (key) => {
      const chat = { turns: [] };
      let sent, count = 0;
      try { Object.assign(chat, JSON.parse(sessionStorage.getItem(key))); } catch {}
      const save = () => {
        try {
          if (chat.turns[0]) sessionStorage.setItem(key, JSON.stringify(chat));
          else sessionStorage.removeItem(key);
        } catch {}
      };
      const lost = () => { sent = undefined; };
      const pending = () => chat.turns.find((turn) => !turn.answer);
      return { chat, save, lost, pending,
        add(question) {
          const turn = { question: question.replace(number, (it) => it.replace(/\d/g, "x")) };
          // Not enumerable: it is not saved.
          Object.defineProperty(turn, "raw", { value: question });
          chat.turns.push(turn);
          save();
          return turn;
        },
        /** Sends what is pending, unless it is under way. */
        next(send) {
          const turn = pending();
          if (!turn || sent) return;
          const params = { question: turn.raw ?? turn.question, context: chat.context };
          const id = count + 1;
          if (!send(JSON.stringify({ jsonrpc: "2.0", id, method: "ask", params }))) return;
          sent = turn;
          count = id;
        },
        /** The turn that a message is about. */
        turn: ({ id }) => id === count ? sent : undefined,
        take(turn, { outcome, text, sources, suggestions, context = chat.context }) {
          turn.answer = { outcome, text, sources, suggestions };
          chat.context = context;
          lost();
          save();
        },
        clear() {
          chat.turns = [];
          chat.context = undefined;
          lost();
          save();
        },
      };
    };
    """#
}
