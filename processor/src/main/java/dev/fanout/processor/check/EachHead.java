package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceParameter;
import javax.lang.model.type.TypeMirror;

/**
 * The parameter of a gather that is mapped over.
 *
 * @param parameter the parameter
 * @param element the type of its elements
 * @param feeds the parameter of the named call that gets the element
 */
public record EachHead(SourceParameter parameter, TypeMirror element, String feeds) {}
