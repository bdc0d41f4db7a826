package dev.fanout.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Bars side by side: a group for each peer, a bar for each number of calls.
 *
 * @param title what is measured
 * @param unit what a bar's height says
 * @param measurements of the peers
 * @param fromZero whether heights are compared as lengths of bars, which a logarithmic axis would not allow
 * @param height of a measurement's bar, if it has one
 */
record BarChart(
        String title,
        String unit,
        Measurements measurements,
        boolean fromZero,
        Function<Measurement, Optional<Double>> height) {
    /** Okabe's and Ito's, which people tell apart who do not see all colours. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x56B4E9)
    };

    private static final double MOST_ON_A_LINEAR_AXIS = 8;
    private static final int DOTS_PER_INCH = 150;

    private static final int FEW = 3;

    /** Writes it, unless there is nothing to be drawn, or too little to be worth a picture. */
    boolean write(Path file) throws IOException {
        List<Double> heights = measurements.stream()
                .flatMap(measured -> height.apply(measured).stream())
                .toList();
        if (heights.isEmpty() || measurements.all().size() < 2 * FEW) {
            return false;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(450)
                .title(title)
                .yAxisTitle(unit)
                .build();
        style(chart.getStyler(), heights);
        for (int n : measurements.counts()) {
            List<Double> bars = measurements.values("peer").stream()
                    .map(peer -> measurements.find(peer, n).flatMap(height).orElse(Double.NaN))
                    .toList();
            chart.addSeries("N = " + Numbers.count(n), measurements.values("peer"), bars);
        }
        BitmapEncoder.saveBitmapWithDPI(chart, file.toString(), BitmapFormat.PNG, DOTS_PER_INCH);
        return true;
    }

    /** On a logarithmic axis where one peer would dwarf all others, if that is allowed. */
    private void style(CategoryStyler styler, List<Double> heights) {
        double max = heights.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double min = heights.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        if (!fromZero && max / min > MOST_ON_A_LINEAR_AXIS) {
            styler.setYAxisLogarithmic(true);
            styler.setYAxisMin(Math.pow(10, Math.floor(Math.log10(min))));
        } else {
            styler.setYAxisMin(0.0);
        }
        styler.setAvailableSpaceFill(0.8);
        styler.setXAxisLabelRotation(30);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setSeriesColors(COLOURS);
        styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    }
}
