package dev.fanout.processor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Boxes do not overlap, arrows go to the right and past boxes, and the same graph is drawn in the same way. */
class PlacementTest {
    private static final double TOLERANCE = 0.001;
    private static final List<Graph.Kind> KINDS = List.of(Graph.Kind.values());

    private static Graph.Box box(String... lines) {
        return new Graph.Box(Graph.Kind.CALL, false, List.of(lines));
    }

    /** Up to a dozen boxes, with arrows to some of the later ones. */
    private static Graph random(Random random) {
        List<Graph.Box> boxes = new ArrayList<>();
        List<Graph.Arrow> arrows = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            Graph.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            boxes.add(new Graph.Box(kind, random.nextBoolean(), List.of("box" + i, "x".repeat(random.nextInt(30)))));
            for (int from = 0; from < i; from++) {
                if (random.nextInt(4) == 0) {
                    arrows.add(new Graph.Arrow(from, i, random.nextBoolean()));
                }
            }
        }
        return new Graph(boxes, arrows, List.of());
    }

    @Test
    void cellsOfAColumn_keepTheirDistance() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Placement placement = Placement.of(random(random));

            for (List<Cell> column : placement.columns().cells()) {
                for (int j = 1; j < column.size(); j++) {
                    Cell upper = column.get(j - 1);
                    Cell lower = column.get(j);
                    double room = lower.middle() - lower.height() / 2 - upper.middle() - upper.height() / 2;
                    assertThat(room).isGreaterThan(10);
                }
            }
        }
    }

    @Test
    void everything_isInsideOfTheDrawing() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            Placement placement = Placement.of(random(random));

            for (List<Cell> column : placement.columns().cells()) {
                for (Cell cell : column) {
                    double middle = placement.middle(cell);
                    assertThat(middle - cell.height() / 2).isGreaterThanOrEqualTo(Placement.MARGIN - TOLERANCE);
                    assertThat(middle + cell.height() / 2)
                            .isLessThanOrEqualTo(placement.height() - Placement.MARGIN + TOLERANCE);
                }
            }
            assertThat(placement.right(placement.lefts().size() - 1)).isLessThan(placement.width());
        }
    }

    @Test
    void arrow_leadsFromEachColumnToTheNext() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Graph graph = random(random);
            Placement placement = Placement.of(graph);

            for (int arrow = 0; arrow < graph.arrows().size(); arrow++) {
                List<Cell> route = placement.columns().routes().get(arrow);
                assertThat(route.get(0).box())
                        .isEqualTo(graph.arrows().get(arrow).from());
                assertThat(route.get(route.size() - 1).box())
                        .isEqualTo(graph.arrows().get(arrow).to());
                for (int step = 1; step < route.size(); step++) {
                    assertThat(placement.columnOf(route.get(step)))
                            .isEqualTo(placement.columnOf(route.get(step - 1)) + 1);
                }
            }
        }
    }

    @Test
    void sameGraph_isDrawnInTheSameWay() {
        for (int seed = 0; seed < 50; seed++) {
            Graph graph = random(new Random(seed));

            assertThat(new Drawing(graph).svg("g", "title", "words").toString())
                    .isEqualTo(new Drawing(graph).svg("g", "title", "words").toString())
                    .doesNotContain("NaN", "Infinity", "E-");
        }
    }

    @Test
    void crossings_areUndone() {
        List<Graph.Box> boxes = List.of(box("a"), box("b"), box("c"), box("d"), box("end"));
        List<Graph.Arrow> arrows = List.of(
                new Graph.Arrow(0, 3, false),
                new Graph.Arrow(1, 2, false),
                new Graph.Arrow(2, 4, false),
                new Graph.Arrow(3, 4, false));

        List<Integer> second = Placement.of(new Graph(boxes, arrows, List.of())).columns().cells().get(1).stream()
                .map(Cell::box)
                .toList();
        List<Integer> first = Placement.of(new Graph(boxes, arrows, List.of())).columns().cells().get(0).stream()
                .map(Cell::box)
                .toList();

        assertThat(second.indexOf(3) < second.indexOf(2)).isEqualTo(first.indexOf(0) < first.indexOf(1));
    }

    @Test
    void longTexts_areBrokenAndWideLettersHaveRoom() {
        BoxText text = BoxText.of(box("name", "an argument, another argument, and one more of them"), 1);

        assertThat(text.lines()).containsExactly("name", "an argument, another argument,", "  and one more of them");
        assertThat(BoxText.of(box("漢字漢字漢字漢字漢字"), 1).width())
                .isEqualTo(BoxText.of(box("kanji_kanji_kanji_kk"), 1).width());
    }

    @Test
    void arrowBackwards_isRefused() {
        assertThatThrownBy(() -> new Graph.Arrow(2, 2, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
