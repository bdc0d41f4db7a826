package dev.fanout.example.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * What is sent back.
 *
 * @param status the HTTP status
 * @param type what the body is
 * @param body the text
 */
record PageResponse(int status, String type, String body) {
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    /** Nothing is loaded from elsewhere. Styles stand in drawings and in the page of the plan. */
    private static final String OURS_ONLY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self';"
                    + " img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    static PageResponse html(int status, String body) {
        return new PageResponse(status, "text/html; charset=utf-8", body);
    }

    static PageResponse json(int status, String body) {
        return new PageResponse(status, "application/json", body);
    }

    static PageResponse svg(String body) {
        return new PageResponse(200, "image/svg+xml", body);
    }

    /** Sends it, and ends the exchange. */
    void send(HttpServerExchange exchange) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, type)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(CONTENT_SECURITY_POLICY, OURS_ONLY)
                .put(CONTENT_TYPE_OPTIONS, "nosniff");
        exchange.getResponseSender().send(body);
    }
}
