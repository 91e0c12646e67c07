package dev.yoke.connectors.gateway;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Keeps web pages out of the trader's machine: the request must be addressed to us (DNS rebinding) and must not come
/// from another site (cross-site requests). Control requests also carry the bearer token.
final class RequestGuard {

    private static final String BEARER = "Bearer ";

    private final Set<String> hosts;
    private final String bearerTokenHash;

    RequestGuard(GatewayConfig config) {
        Set<String> names = new HashSet<>(Set.of("127.0.0.1", "localhost"));
        config.extraHosts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        this.hosts = Set.copyOf(names);
        this.bearerTokenHash = config.bearerTokenHash();
    }

    void checkAddressee(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !isOurs(host) || !isOurs(ctx.req().getServerName())) {
            throw new RequestRefused(403, "host", "this server does not answer to that host name");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !isOwnOrigin(origin, host)) {
            throw new RequestRefused(403, "origin", "requests from web pages of other sites are refused");
        }
        if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
            throw new RequestRefused(403, "origin", "requests from web pages of other sites are refused");
        }
    }

    void checkBearer(Context ctx) {
        String header = ctx.header("Authorization");
        boolean shaped = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String token = shaped ? header.substring(BEARER.length()).strip() : "";
        if (!Tokens.matches(bearerTokenHash, token)) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new RequestRefused(
                    401, "token", "this needs the token of the file 'token' in the cockpit's home folder");
        }
    }

    private boolean isOurs(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String name = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
        return hosts.contains(name.toLowerCase(Locale.ROOT)) && port.matches("[0-9]{0,5}");
    }

    /// The page was loaded from the very address that it now asks.
    private boolean isOwnOrigin(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }
}
