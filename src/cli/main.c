#include <stdio.h>

int main(void)
{
	(void)puts("tacit " TACIT_VERSION);
	return 0;
}
