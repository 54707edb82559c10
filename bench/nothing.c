// A C program that does nothing: what it costs here to start and end a process.
int main(void) { return 0; }
