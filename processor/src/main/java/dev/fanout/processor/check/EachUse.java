package dev.fanout.processor.check;

import javax.lang.model.type.TypeMirror;

/**
 * How a gather maps a call over a parameter.
 *
 * @param head the parameter
 * @param call the call that is mapped
 * @param element the type of the elements: that of the parameter's, or the key of the map that is asked for
 * @param value the type of one element's result, as it is asked for
 * @param keyed whether the results are asked for by element
 * @param outcomes whether outcomes are asked for
 */
public record EachUse(
        EachHead head, String call, TypeMirror element, TypeMirror value, boolean keyed, boolean outcomes) {}
