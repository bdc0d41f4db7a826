package dev.fanout.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In how many stories two features, or three, have met at one call. */
final class Meetings {

    /** A story with more pairs of features that met in no other comes before one with more triples. */
    private static final long PAIR = 1_000;

    private final Map<Set<Feature>, Integer> counts = new HashMap<>();

    void add(Story story) {
        groups(story).forEach(group -> counts.merge(group, 1, Integer::sum));
    }

    int of(Set<Feature> group) {
        return counts.getOrDefault(group, 0);
    }

    /** How much has met in a story that did not in those before. */
    private long news(Set<Set<Feature>> groups) {
        return groups.stream()
                .filter(group -> of(group) == 0)
                .mapToLong(group -> group.size() == 2 ? PAIR : 1)
                .sum();
    }

    /** So many of the stories, those first in which most has met that has not in those before. */
    static <S> List<S> choose(Map<S, Story> stories, int count) {
        Map<S, Set<Set<Feature>>> rest = new HashMap<>();
        stories.forEach((key, story) -> rest.put(key, groups(story)));
        List<S> order = new ArrayList<>(stories.keySet());
        List<S> chosen = new ArrayList<>();
        Meetings meetings = new Meetings();
        while (chosen.size() < count && !order.isEmpty()) {
            S best = order.get(0);
            long most = 0;
            for (S each : order) {
                long news = meetings.news(rest.getOrDefault(each, Set.of()));
                if (news > most) {
                    best = each;
                    most = news;
                }
            }
            if (most == 0) { // from here on any will do
                chosen.addAll(order.subList(0, Math.min(count - chosen.size(), order.size())));
                return chosen;
            }
            order.remove(best);
            chosen.add(best);
            rest.getOrDefault(best, Set.of()).forEach(group -> meetings.counts.merge(group, 1, Integer::sum));
        }
        return chosen;
    }

    /** The pairs and triples of what has met at the calls of a story. */
    private static Set<Set<Feature>> groups(Story story) {
        Set<Set<Feature>> groups = new HashSet<>();
        story.meetings().forEach(met -> {
            groups.addAll(ofSize(2, met));
            groups.addAll(ofSize(3, met));
        });
        return groups;
    }

    /** All groups of so many features that can meet. */
    static List<Set<Feature>> thatCanMeet(int size) {
        return ofSize(size, EnumSet.allOf(Feature.class)).stream()
                .filter(Feature::canMeet)
                .toList();
    }

    private static List<Set<Feature>> ofSize(int size, Collection<Feature> features) {
        List<Set<Feature>> groups = new ArrayList<>(List.of(EnumSet.noneOf(Feature.class)));
        for (int i = 0; i < size; i++) {
            groups = groups.stream()
                    .flatMap(group -> features.stream()
                            .filter(feature -> group.stream().allMatch(member -> member.compareTo(feature) < 0))
                            .map(feature -> with(group, feature)))
                    .toList();
        }
        return groups;
    }

    private static Set<Feature> with(Set<Feature> group, Feature feature) {
        Set<Feature> larger = EnumSet.of(feature);
        larger.addAll(group);
        return larger;
    }

    /** How they are written in reports. */
    static String text(Set<Feature> group) {
        return Stream.of(Feature.values())
                .filter(group::contains)
                .map(Feature::name)
                .collect(Collectors.joining(" x "));
    }
}
