extension ChatWidget {
  /// A WebSocket that is there whenever it is wanted.
  ///
  /// Between attempts it waits twice as long each time, up to half a minute, and a random part of
  /// that, so that not all pages come at once after the daemon was away; it goes on at once when
  /// the device is back on the net or the page is looked at again. A connection counts as good
  /// when something came over it: one that is taken and dropped at once must not be tried in a row.
  static let connection = #"""
    const makeConnection = (address, client) => {
      let socket, timer, watch, failures = 0;
      const drop = () => {
        clearTimeout(watch);
        clearTimeout(timer);
        if (socket) {
          socket.onopen = socket.onmessage = socket.onclose = null;
          socket.close();
        }
        socket = undefined;
        client.dropped();
      };
      const retry = () => {
        drop();
        const longest = Math.min(30000, 500 * 2 ** failures++);
        timer = setTimeout(open, longest * (1 + Math.random()) / 2);
        client.disconnected();
      };
      const expect = () => {
        clearTimeout(watch);
        watch = setTimeout(retry, 20000);
      };
      const open = () => {
        if (socket || !client.isWanted()) return;
        clearTimeout(timer);
        socket = new WebSocket(address);
        socket.onopen = () => {
          clearTimeout(watch);
          client.connected();
        };
        socket.onmessage = ({ data }) => {
          failures = 0;
          if (client.received(data)) clearTimeout(watch);
        };
        socket.onclose = retry;
        expect();
      };
      const wake = ({ type }) => {
        if (document.hidden) return;
        // What was connected before the net went away will hardly be so still.
        if (type === "online") drop();
        failures &&= 1;
        open();
      };
      addEventListener("online", wake);
      addEventListener("pageshow", wake);
      addEventListener("pagehide", drop);
      document.addEventListener("visibilitychange", wake);
      const send = (text) => {
        if (socket?.readyState !== 1) return;
        socket.send(text);
        expect();
        return true;
      };
      return { open, send, drop };
    };
    """#
}
