/// How long any single wait may take before a test fails.
public let patience: Duration = .seconds(30)
