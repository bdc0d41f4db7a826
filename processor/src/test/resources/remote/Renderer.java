package shop;

import java.util.concurrent.CompletionStage;

public interface Renderer {
  Picture render(Order.Line line, Model model);

  CompletionStage<Picture> later(Order.Line line);

  CompletionStage<String> told(String what);
}
