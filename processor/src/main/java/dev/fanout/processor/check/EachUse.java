package dev.fanout.processor.check;

import javax.lang.model.type.TypeMirror;

/**
 * How a gather maps a call over a parameter.
 *
 * @param head the parameter
 * @param call the call that is mapped
 * @param element the type of the elements: that of the parameter's, or the key of the map that is asked for
 * @param value the type of one element's result, as it is asked for
 * @param view as what they are asked for
 */
public record EachUse(EachHead head, String call, TypeMirror element, TypeMirror value, View view) {

    /** As what the results of the elements are asked for. */
    public enum View {
        NOTHING,
        WINNER,
        LIST,
        OUTCOME_LIST,
        MAP,
        OUTCOME_MAP,
        STREAM;

        static View of(boolean keyed, boolean outcomes) {
            if (keyed) {
                return outcomes ? OUTCOME_MAP : MAP;
            }
            return outcomes ? OUTCOME_LIST : LIST;
        }
    }

    /** Whether the results are asked for by element. */
    public boolean keyed() {
        return view == View.MAP || view == View.OUTCOME_MAP || view == View.STREAM;
    }

    /** Whether outcomes are asked for. */
    public boolean outcomes() {
        return view == View.OUTCOME_LIST || view == View.OUTCOME_MAP || view == View.STREAM;
    }
}
