package io.github.newsdedupe.engine;

/** As many as a wire sends in years. */
class TemplateAcceptance extends TemplateContract {

  @Override
  int many() {
    return 10_000;
  }
}
