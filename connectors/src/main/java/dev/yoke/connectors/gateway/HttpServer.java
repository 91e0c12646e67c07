package dev.yoke.connectors.gateway;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Jetty with nothing in it that is not needed: one connector, one selector, one servlet, requests on virtual threads.
///
/// Bounds: connections as configured, 64 more in the accept queue; each connection has one request, and so one task of
/// the pool, at a time.
final class HttpServer {

    private static final int MAX_POOL_THREADS = 8;
    private static final int ACCEPT_QUEUE = 64;
    private static final int HEADER_BYTES = 8_192;
    private static final long STOP_TIMEOUT_MS = 2_000;

    private final Server server;
    private final ServerConnector connector;

    HttpServer(GatewayConfig config, Servlet servlet) {
        this.server = new Server(threads(), null, new ArrayByteBufferPool());
        this.connector = new ServerConnector(server, null, null, null, 0, 1, new HttpConnectionFactory(http()));
        connector.setIdleTimeout(config.requestTimeoutMs());
        connector.setShutdownIdleTimeout(STOP_TIMEOUT_MS);
        connector.addBean(new StalledConnections(connector.getScheduler(), config.requestTimeoutMs()));
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(config.maxConnections(), connector);
        limit.setEndPointIdleTimeout(Math.min(1_000, config.requestTimeoutMs()));
        server.addBean(limit);
        server.setErrorHandler(new JsonErrorHandler());
        server.setStopTimeout(STOP_TIMEOUT_MS);
        server.setStopAtShutdown(false);
        server.setHandler(context(servlet));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(MAX_POOL_THREADS, 2);
        pool.setName("gateway");
        pool.setDaemon(true);
        pool.setReservedThreads(0);
        pool.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("gateway-"));
        return pool;
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        return http;
    }

    private static ServletContextHandler context(Servlet servlet) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.addServlet(new ServletHolder(servlet), "/*");
        context.setErrorHandler(new JsonErrorHandler());
        return context;
    }

    /// @return the port it listens on
    int start(String host, int port) {
        ServerSocketChannel channel = bind(host, port);
        try {
            connector.open(channel);
            server.start();
        } catch (Exception e) {
            close(channel, e);
            throw new GatewayStartException("the gateway could not start on " + host + ":" + port + ": " + e, e);
        }
        return connector.getLocalPort();
    }

    private static ServerSocketChannel bind(String host, int port) {
        ServerSocketChannel channel = null;
        try {
            channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress(host, port), ACCEPT_QUEUE);
            return channel;
        } catch (IOException | UnresolvedAddressException e) {
            if (channel != null) {
                close(channel, e);
            }
            throw new GatewayStartException(
                    "port " + port + " on " + host + " cannot be used (" + reason(e)
                            + "): stop the program that has it, or choose another with --http-port N (0 = any free)",
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof UnresolvedAddressException ? "unknown address" : String.valueOf(e.getMessage());
    }

    private static void close(ServerSocketChannel channel, Exception because) {
        try {
            channel.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the gateway did not stop properly", e);
        }
    }
}
