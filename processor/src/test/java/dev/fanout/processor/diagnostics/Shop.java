package dev.fanout.processor.diagnostics;

import java.util.List;

/** The types that the examples use. */
final class Shop {

    static final String IMPORTS = """
            import dev.fanout.*; import dev.fanout.runtime.*;
            import java.io.*; import java.rmi.NotBoundException; import java.security.*; import java.sql.SQLException;
            import java.util.*; import java.util.concurrent.*; import java.util.stream.*; import shop.*;
            """;

    private Shop() {}

    /** The clients, and an annotation that is easily taken for ours. */
    static Project types(Project project) {
        return project.source("shop/Profile.java", "package shop; public record Profile() {}")
                .source("shop/Post.java", "package shop; public record Post() {}")
                .source("shop/UserApi.java", """
                        package shop;
                        public interface UserApi {
                            Profile profile(long userId) throws java.io.IOException;
                            void ping();
                            Profile find(Long id, Object tenant);
                            Profile find(Object key, Long tenant);
                        }
                        """)
                .source("shop/PostApi.java", """
                        package shop;
                        public interface PostApi {
                            java.util.List<Post> latest(Profile of, int atMost) throws java.io.IOException;
                        }
                        """)
                .source("shop/MailApi.java", "package shop; public interface MailApi { int unread(long userId); }")
                .source("shop/Repo.java", "package shop; public interface Repo<T> { T get(long id); }")
                .source(
                        "org/springframework/scheduling/annotation/Async.java",
                        "package org.springframework.scheduling.annotation; public @interface Async {}");
    }

    /** An example as the body of an interface, in a package of its own; the body starts at line {@link #FIRST_LINE}. */
    static String example(String packageName, List<String> body) {
        return "package " + packageName + ";\n" + IMPORTS + "public interface Example {\n" + String.join("\n", body)
                + "\n}\n";
    }

    static final int FIRST_LINE = 6;
}
