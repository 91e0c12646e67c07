package dev.yoke.connectors.gateway;

/// The gateway cannot listen. The message is for the trader: which address, why, and the way out.
public final class GatewayStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
