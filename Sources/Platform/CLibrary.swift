/// The C library of the system, whichever it is: a module that needs it imports `Platform`, and does not name a system.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

/// Calls of the system whose names are those of methods elsewhere, where they would have to name the system's module.
public func systemRead(_ descriptor: Int32, _ address: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, address, count) }
public func systemWrite(_ descriptor: Int32, _ address: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, address, count) }
public func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags) }
