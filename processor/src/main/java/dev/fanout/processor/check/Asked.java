package dev.fanout.processor.check;

import dev.fanout.processor.check.GatherHead.Name;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a gather asks for: by itself, or as another form of the gather that it names.
 *
 * @param form the gather that says what is gathered: itself, or the one that it is another form of
 * @param names the calls; empty: the components of the record name them
 * @param record the record whose components name the calls
 * @param policy what else the annotations say
 * @param each the parameter that is mapped over
 * @param formOf the gather that it names, if it is another form of that
 */
record Asked(
        GatherHead form,
        List<Name> names,
        Optional<TypeMirror> record,
        GatherPolicy policy,
        Optional<EachHead> each,
        Optional<GatherHead> formOf) {}
