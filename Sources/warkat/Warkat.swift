import ArgumentParser

@main
struct Warkat: ParsableCommand {}
