package dev.yoke.connectors.bridge.pipe;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/// The `SECURITY_ATTRIBUTES` of a pipe that one user alone may open, and that child processes do not inherit.
///
/// Ownership: holds memory until [#close].
final class UserOnly implements AutoCloseable {

    /// wtypesbase.h, 64 bits: 24 bytes.
    static final StructLayout SECURITY_ATTRIBUTES = MemoryLayout.structLayout(
            ValueLayout.JAVA_INT.withName("nLength"),
            MemoryLayout.paddingLayout(4),
            ValueLayout.ADDRESS.withName("lpSecurityDescriptor"),
            ValueLayout.JAVA_INT.withName("bInheritHandle"),
            MemoryLayout.paddingLayout(4));

    private static final long LENGTH = SECURITY_ATTRIBUTES.byteOffset(PathElement.groupElement("nLength"));
    private static final long DESCRIPTOR =
            SECURITY_ATTRIBUTES.byteOffset(PathElement.groupElement("lpSecurityDescriptor"));

    private final Advapi32 users;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment attributes;
    private final MemorySegment descriptor;

    UserOnly(Advapi32 users, String user) throws WindowsException {
        this.users = users;
        this.descriptor = users.descriptor(sddl(user));
        this.attributes = arena.allocate(SECURITY_ATTRIBUTES);
        attributes.set(ValueLayout.JAVA_INT, LENGTH, (int) SECURITY_ATTRIBUTES.byteSize());
        attributes.set(ValueLayout.ADDRESS, DESCRIPTOR, descriptor);
    }

    /// Protected from what it could inherit; everything for that user, nothing for anybody else.
    static String sddl(String user) {
        return "D:P(A;;GA;;;" + user + ")";
    }

    MemorySegment attributes() {
        return attributes;
    }

    @Override
    public void close() {
        users.free(descriptor);
        arena.close();
    }
}
