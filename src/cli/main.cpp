#include "cli/run.hpp"

int main(int argc, char** argv) { return rung::cli::run(argc, argv); }
