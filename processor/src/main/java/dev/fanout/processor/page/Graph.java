package dev.fanout.processor.page;

import java.util.List;

/**
 * Boxes and the arrows between them, to be drawn from left to right.
 *
 * @param boxes the boxes
 * @param arrows the arrows, each from a box to a later one of the list
 * @param notes what holds for all of it, each with a bracket below that spans the drawing
 */
public record Graph(List<Box> boxes, List<Arrow> arrows, List<String> notes) {
    public Graph {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        notes = List.copyOf(notes);
    }

    /**
     * A box.
     *
     * @param kind what it stands for
     * @param isDashed whether its outline is
     * @param lines its text; the first line is its name
     */
    public record Box(Kind kind, boolean isDashed, List<String> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An arrow.
     *
     * @param from the index of a box
     * @param to the index of a later one
     * @param isDotted whether its line is
     */
    public record Arrow(int from, int to, boolean isDotted) {
        public Arrow {
            if (from < 0 || from >= to) {
                throw new IllegalArgumentException("an arrow goes to a later box: " + from + " -> " + to);
            }
        }
    }

    /** What a box stands for, which gives it its shape and its colour. */
    public enum Kind {
        /** A round point. */
        START,
        /** A rectangle. */
        CALL,
        /** A rectangle with double sides. */
        GROUP,
        /** A pile of rectangles. */
        MANY,
        /** A rectangle with round ends. */
        END;

        /** The class that the page's style knows it by. */
        String mark() {
            return switch (this) {
                case START -> "start";
                case CALL -> "call";
                case GROUP -> "group";
                case MANY -> "many";
                case END -> "end";
            };
        }
    }
}
