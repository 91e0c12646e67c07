package dev.yoke.connectors.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The mutual proof that both ends hold the key of this installation.
///
/// HMAC-SHA256, as 64 lower-case hex digits, over the UTF-8 text
/// `role LF terminal nonce LF cockpit nonce LF login LF server`, where role is `yoke-terminal-1` in `AUTH` and
/// `yoke-cockpit-1` in the `proof` of `WELCOME`: so neither proof can be played back as the other.
/// Thread: any.
public final class Handshake {

    /// The protocol versions this build speaks.
    public static final int PROTOCOL_MIN = 1;

    public static final int PROTOCOL_MAX = 1;

    private static final String TERMINAL = "yoke-terminal-1";
    private static final String COCKPIT = "yoke-cockpit-1";

    private final byte[] key;

    /// @param key at least 16 bytes
    public Handshake(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("the bridge key has " + key.length + " bytes; at least 16 are needed");
        }
        this.key = key.clone();
    }

    /// From the text of the key file: hex digits, surrounding white space ignored.
    public static Handshake fromHex(String hex) {
        try {
            return new Handshake(HexFormat.of().parseHex(hex.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the bridge key is not at least 32 hex digits", e);
        }
    }

    /// A fresh nonce: 128 bits as hex.
    public static String nonce(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What the terminal sends in `AUTH`.
    public String terminalProof(String terminalNonce, String cockpitNonce, long login, String server) {
        return proof(TERMINAL, terminalNonce, cockpitNonce, login, server);
    }

    /// What the cockpit sends in `WELCOME`.
    public String cockpitProof(String terminalNonce, String cockpitNonce, long login, String server) {
        return proof(COCKPIT, terminalNonce, cockpitNonce, login, server);
    }

    /// Compares in constant time.
    public static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(String role, String terminalNonce, String cockpitNonce, long login, String server) {
        String text = String.join("\n", role, terminalNonce, cockpitNonce, Long.toString(login), server);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }
}
