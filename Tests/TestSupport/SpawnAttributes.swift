import Foundation

/// How a child of the tests starts. A test's thread has signals blocked, which a child would inherit: it would neither end
/// on SIGTERM nor hear of its own children.
final class SpawnAttributes {
    /// <spawn.h>'s POSIX_SPAWN_SETSID, which Glibc's module leaves out.
    private static let newSession: Int16 = 0x80

    var value = posix_spawnattr_t()

    /// - Parameter inNewSession: the child leads a session of its own.
    init(inNewSession: Bool = false) {
        posix_spawnattr_init(&value)
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&value, &none)
        posix_spawnattr_setsigdefault(&value, &all)
        posix_spawnattr_setflags(
            &value,
            (inNewSession ? SpawnAttributes.newSession : 0)
                | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    deinit { posix_spawnattr_destroy(&value) }
}
