package dev.fanout.kotlin;

import dev.fanout.runtime.Outcome;
import java.util.List;

/** In Java: kapt shows processors a class of Kotlin's marked {@code @JvmRecord} as one that extends {@code Record}, which javac refuses. */
public record Dashboard(Profile profile, List<String> feed, Outcome<Integer> unread) {}
