package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelGather.Form;

/** The types in a described interface, as they are written. */
record ModelTypes(ModelInterface model) {

    /** What a gather returns. */
    String returned(ModelGather gather) {
        if (gather.shape().isNothing() && gather.form() == Form.VALUE) {
            return "void";
        }
        return gather.form().of(valueOf(gather));
    }

    private String valueOf(ModelGather gather) {
        String each = valueOf(gather.parts().get(0).name());
        return switch (gather.shape()) {
            case RECORD -> gather.recordName();
            case SINGLE, EACH_WINNER -> each;
            case LIST -> "List<Object>";
            case OUTCOME_LIST -> "List<Outcome<?>>";
            case WINNER -> "Object";
            case STREAM -> "Stream<Completion<String, Object>>";
            case NOTHING, EACH_NOTHING -> "Void";
            case EACH_LIST -> "List<" + each + ">";
            case EACH_OUTCOME_LIST -> "List<Outcome<" + each + ">>";
            case EACH_MAP -> "Map<String, " + each + ">";
            case EACH_OUTCOME_MAP -> "Map<String, Outcome<" + each + ">>";
            case EACH_STREAM -> "Stream<Completion<String, " + each + ">>";
        };
    }

    private String valueOf(String name) {
        return model.gather(name).map(this::valueOf).orElse(ofParameter(name));
    }

    /** What a parameter or component gets. */
    String of(ModelInput input) {
        String type = valueOf(input.name());
        return input.isOutcome() ? "Outcome<" + type + ">" : type;
    }

    /** What is handed to a gather. */
    static String ofParameter(String name) {
        return name.equals(ModelInterface.KEYS) ? "List<String>" : "String";
    }
}
