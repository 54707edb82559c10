import JSON

/// `initialized`: from now on the server may send requests. It registers for notifications, requests the settings, and reads the folders.
enum Initialized: Notification {
  static let method = "initialized"

  static func apply(_ params: NoParams, to session: inout Session) {
    let registrations = Registration.all(for: session.client)
    if !registrations.isEmpty {
      let params = JSONWriter.bytes(of: Registration.Params(registrations: registrations))
      session.effects.append(.request(method: "client/registerCapability", params: params, .nothing))
    }
    session.showSettingFaults()
    session.requestConfiguration()
    if !session.folders.isEmpty { session.startScan() }
  }
}
